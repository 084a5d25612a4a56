import { useId } from "react";
import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import type { KeyList } from "~/verify/key-list";

type TrustedKeysProps = {
  readonly added: readonly KeyList[];
  readonly unusable: string | null;
  readonly onAdd: (files: readonly File[]) => void;
};

/** Whose papers are accepted: this site's, and those of the lists that are added. */
export function TrustedKeys({ added, unusable, onAdd }: TrustedKeysProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="max-w-3xl text-ink-soft">
        {say("papers.keys.own")}
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        className="max-w-full text-sm"
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <ul role="status" className="text-sm">
        {added.map(({ issuer, keys }) => (
          <li key={`${issuer} ${keys[0]?.id ?? ""}`}>
            {say("papers.keys.added", { issuer, count: keys.length })}
          </li>
        ))}
      </ul>
      {unusable && (
        <Alert tone="danger" role="alert">
          {say("papers.keys.unusable", { file: unusable })}
        </Alert>
      )}
    </div>
  );
}
