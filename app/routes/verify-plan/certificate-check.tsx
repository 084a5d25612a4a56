import { useState } from "react";
import { FileDrop } from "~/components/form/file-drop";
import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import type { Proved } from "~/domain/planning/certificate/check-certificate";
import { OBJECTIVE_NAMES } from "~/domain/planning/objectives";
import type { Outcome } from "~/domain/problem";
import { sayProved } from "~/messages/say-proved";
import type { Say } from "~/messages/translator";
import { checkFile } from "./check-file";

type State =
  | { readonly kind: "waiting" }
  | { readonly kind: "checking" | "failed"; readonly file: string }
  | { readonly kind: "checked"; readonly file: string; readonly checked: Outcome<Proved> };

/** Checks a certificate where it is; nothing is sent anywhere. */
export function CertificateCheck() {
  const say = useSay();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const check = async ([chosen]: readonly File[]) => {
    if (!chosen) return;
    const file = chosen.name;
    setState({ kind: "checking", file });
    try {
      setState({ kind: "checked", file, checked: await checkFile(chosen) });
    } catch {
      setState({ kind: "failed", file });
    }
  };
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <noscript>
        <Alert tone="warning">{say("certificate.page.noScript")}</Alert>
      </noscript>
      <FileDrop
        choose={say("certificate.page.choose")}
        drop={say("certificate.page.drop")}
        accept=".json,.pdf,application/json,application/pdf"
        disabled={state.kind === "checking"}
        onFiles={(files) => void check(files)}
      />
      <p className="text-ink-soft text-sm">{say("certificate.page.fileNote")}</p>
      <div role="status">
        <Told state={state} />
      </div>
    </div>
  );
}

function Told({ state }: { readonly state: State }) {
  const say = useSay();
  switch (state.kind) {
    case "waiting":
      return null;
    case "checking":
      return <Alert title={state.file}>{say("certificate.page.checking")}</Alert>;
    case "failed":
      return (
        <Alert tone="danger" title={state.file}>
          {say("certificate.page.failed")}
        </Alert>
      );
    case "checked":
      return <Verdict file={state.file} checked={state.checked} />;
  }
}

function Verdict({ file, checked }: { readonly file: string; readonly checked: Outcome<Proved> }) {
  const say = useSay();
  if (checked.ok)
    return (
      <Alert tone={checked.value.status === "feasible" ? "warning" : "positive"} title={file}>
        {sayProved(checked.value, say, (name) => sayName(name, say))}
      </Alert>
    );
  const [first] = checked.problems;
  const message = first ? say(`problem.${first.code}`, first.values) : "";
  return (
    <Alert tone="danger" title={file}>
      {first?.field
        ? say("certificate.wrongAt", { field: first.field, message })
        : say("certificate.wrong", { message })}
    </Alert>
  );
}

/** With what a roadmap means by it; a certificate of another model has names of its own. */
const sayName = (name: string, say: Say): string =>
  OBJECTIVE_NAMES.some((known) => known === name)
    ? say("common.noted", { value: name, note: say(`plan.objective.${name}`) })
    : name;
