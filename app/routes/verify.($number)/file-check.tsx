import { useState } from "react";
import { FileDrop } from "~/components/form/file-drop";
import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import type { KeyList } from "~/verify/key-list";
import { type Checked, checkFile } from "./check-file";
import { CheckedFile } from "./checked-file";

type State =
  | { readonly kind: "waiting" | "checking" | "failed" }
  | { readonly kind: "checked"; readonly name: string; readonly checked: Checked };

/** Checks a PDF where it is: the code that does it is fetched when a file is chosen, the file goes nowhere. */
export function FileCheck({ keys }: { readonly keys: KeyList }) {
  const say = useSay();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const check = async ([file]: readonly File[]) => {
    if (!file) return;
    setState({ kind: "checking" });
    try {
      setState({ kind: "checked", name: file.name, checked: await checkFile(file, keys) });
    } catch {
      setState({ kind: "failed" });
    }
  };
  return (
    <div className="grid gap-5">
      <noscript>
        <Alert tone="warning">{say("verify.file.noScript")}</Alert>
      </noscript>
      <FileDrop
        choose={say("verify.file.choose")}
        drop={say("verify.file.drop")}
        accept="application/pdf,.pdf"
        disabled={state.kind === "checking"}
        onFiles={(files) => void check(files)}
      />
      <div role="status">{state.kind === "checking" && say("verify.file.checking")}</div>
      {state.kind === "failed" && (
        <Alert tone="danger" role="alert">
          {say("verify.file.failed")}
        </Alert>
      )}
      {state.kind === "checked" && <CheckedFile name={state.name} checked={state.checked} />}
    </div>
  );
}
