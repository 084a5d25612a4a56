/** A hash in groups of eight, as on the cover. */
export function HashText({ sha256 }: { readonly sha256: string }) {
  return <code className="tabular break-words text-sm">{sha256.match(/.{8}/g)?.join(" ")}</code>;
}
