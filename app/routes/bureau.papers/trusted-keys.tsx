import { useId } from "react";
import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { buttonClass } from "~/components/ui/button";
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
      <p className="max-w-3xl text-ink-soft">{say("papers.keys.own")}</p>
      <span className="relative inline-flex justify-self-start">
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="peer absolute inset-0 cursor-pointer opacity-0"
          onChange={(event) => {
            onAdd([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <label
          htmlFor={id}
          className={buttonClass(
            "secondary",
            "small",
            "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2",
          )}
        >
          {say("papers.keys.add")}
        </label>
      </span>
      <div role="status" className="text-sm">
        {added.map(({ issuer, keys }) => (
          <p key={`${issuer} ${keys[0]?.id ?? ""}`}>
            {say("papers.keys.added", { issuer, count: keys.length })}
          </p>
        ))}
      </div>
      {unusable && (
        <Alert tone="danger" role="alert">
          {say("papers.keys.unusable", { file: unusable })}
        </Alert>
      )}
    </div>
  );
}
