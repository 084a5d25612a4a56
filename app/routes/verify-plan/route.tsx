import { type ChangeEvent, useState } from "react";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import type { Proved } from "~/domain/planning/certificate/check-certificate";
import type { Outcome } from "~/domain/problem";
import { sayProved } from "~/messages/say-proved";
import { checkFile } from "./check-file";

export const handle: PageHandle = { title: "certificate.page.title" };

type State = { readonly file: string; readonly checked: Outcome<Proved> | null };

const STEPS = ["plan", "bounds", "cover"] as const;

/** Checks a certificate in the reader's own browser; nothing is sent anywhere. */
export default function VerifyPlan() {
  const say = useSay();
  const [state, setState] = useState<State | null>(null);
  const check = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    setState({ file: file.name, checked: null });
    const checked = await checkFile(file);
    setState({ file: file.name, checked });
  };
  return (
    <Page title={say("certificate.page.title")} lead={say("certificate.page.lead")}>
      <div className="grid max-w-3xl gap-4">
        <label className="grid gap-2 rounded-md border border-line-strong border-dashed p-5">
          <span className="font-medium">{say("certificate.page.file")}</span>
          <input
            type="file"
            accept=".json,.pdf,application/json,application/pdf"
            onChange={check}
            className="min-h-11 max-w-full"
          />
          <span className="text-ink-soft text-sm">{say("certificate.page.fileNote")}</span>
        </label>
        <noscript>
          <Alert tone="warning">{say("certificate.page.noScript")}</Alert>
        </noscript>
        <div aria-live="polite">{state && <Verdict state={state} />}</div>
      </div>
      <Section title={say("certificate.page.howTitle")}>
        <ol className="prose-text list-decimal pl-5">
          {STEPS.map((step) => (
            <li key={step}>{say(`certificate.page.how.${step}`)}</li>
          ))}
        </ol>
        <p className="prose-text mt-3">{say("certificate.page.command")}</p>
        <pre className="overflow-x-auto">
          <code>npm run -s check-certificate -- FILE</code>
        </pre>
      </Section>
    </Page>
  );
}

function Verdict({ state: { file, checked } }: { readonly state: State }) {
  const say = useSay();
  if (!checked) return <Alert title={file}>{say("certificate.page.checking")}</Alert>;
  if (!checked.ok) {
    const [first] = checked.problems;
    const message = first ? say(`problem.${first.code}`, first.values) : "";
    const text = first?.field
      ? say("certificate.wrongAt", { field: first.field, message })
      : say("certificate.wrong", { message });
    return (
      <Alert tone="danger" title={file}>
        {text}
      </Alert>
    );
  }
  return (
    <Alert tone={checked.value.status === "feasible" ? "warning" : "positive"} title={file}>
      {sayProved(checked.value, say)}
    </Alert>
  );
}
