import { useLanguage, useSay } from "~/components/language";
import { Alert, type AlertTone } from "~/components/ui/alert";
import { Facts } from "~/components/ui/facts";
import { formatDate } from "~/messages/format";
import { HashText } from "./hash-text";
import type { PublicState, ReportState, SubmissionState } from "./page.server";
import { useMoment } from "./use-moment";

const TONES: Readonly<Record<PublicState["standing"], AlertTone>> = {
  valid: "positive",
  superseded: "warning",
  unproved: "warning",
  withdrawn: "danger",
};

/** Whether the paper of a number stands, with what it can be compared with. */
export function StateNote({ state }: { readonly state: PublicState }) {
  const say = useSay();
  return (
    <div className="grid gap-4">
      <Standing state={state} />
      {state.of === "report" ? <ReportFacts state={state} /> : <SubmissionFacts state={state} />}
      <p className="text-ink-soft text-sm">{say(`verify.number.limits.${state.of}`)}</p>
    </div>
  );
}

function ReportFacts({ state }: { readonly state: ReportState }) {
  const say = useSay();
  const language = useLanguage();
  const fact = (key: string) => say(`verify.fact.${key}`);
  return (
    <Facts
      facts={[
        { key: "number", name: fact("number"), value: state.number },
        {
          key: "version",
          name: fact("version"),
          value: say("verify.fact.versionValue", { version: state.version }),
        },
        { key: "issuedOn", name: fact("issuedOn"), value: formatDate(state.issuedAt, language) },
        { key: "sha256", name: fact("sha256"), value: <HashText sha256={state.sha256} /> },
      ]}
    />
  );
}

function SubmissionFacts({ state }: { readonly state: SubmissionState }) {
  const say = useSay();
  const language = useLanguage();
  const moment = useMoment();
  const { firm, instrument, sha256 } = state;
  const fact = (key: string) => say(`verify.fact.${key}`);
  return (
    <Facts
      facts={[
        { key: "number", name: fact("submissionNumber"), value: state.number },
        ...(firm === null ? [] : [{ key: "firm", name: fact("firm"), value: firm }]),
        ...(instrument ? [{ key: "instrument", name: fact("instrument"), value: instrument[language] }] : []),
        { key: "submittedAt", name: fact("submittedAt"), value: moment(state.submittedAt) },
        ...(sha256 === null
          ? []
          : [{ key: "sha256", name: fact("sha256"), value: <HashText sha256={sha256} /> }]),
      ]}
    />
  );
}

/** The one sentence: stands, superseded or withdrawn. */
export function Standing({ state }: { readonly state: PublicState }) {
  const say = useSay();
  const language = useLanguage();
  const { of, standing } = state;
  const date = of === "report" && state.withdrawnAt ? formatDate(state.withdrawnAt, language) : "";
  const key = of === "report" ? standing : `submission.${standing}`;
  return (
    <Alert role="status" tone={TONES[standing]} title={say(`verify.stateTitle.${standing}`)}>
      {say(`verify.state.${key}`, { date })}
    </Alert>
  );
}
