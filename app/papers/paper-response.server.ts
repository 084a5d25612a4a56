/** A PDF to take away under a name; `ascii` for readers that know no other. */
export const paperResponse = (
  paper: Uint8Array,
  { name, ascii }: { readonly name: string; readonly ascii: string },
): Response =>
  new Response(new Uint8Array(paper), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${ascii}.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
    },
  });
