import { useLanguage, useSay } from "~/components/language";
import { Alert, type AlertTone } from "~/components/ui/alert";
import { Facts } from "~/components/ui/facts";
import { formatDate } from "~/messages/format";
import { HashText } from "./hash-text";
import type { PublicState } from "./page.server";

const TONES: Readonly<Record<PublicState["standing"], AlertTone>> = {
  valid: "positive",
  superseded: "warning",
  withdrawn: "danger",
};

/** Whether the report of a number stands, with what the cover can be compared with. */
export function StateNote({ state }: { readonly state: PublicState }) {
  const say = useSay();
  const language = useLanguage();
  const fact = (key: string) => say(`verify.fact.${key}`);
  return (
    <div className="grid gap-4">
      <Standing state={state} />
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
      <p className="text-ink-soft text-sm">{say("verify.number.limits")}</p>
    </div>
  );
}

/** The one sentence: stands, superseded or withdrawn. */
export function Standing({ state }: { readonly state: PublicState }) {
  const say = useSay();
  const language = useLanguage();
  const date = state.withdrawnAt ? formatDate(state.withdrawnAt, language) : "";
  return (
    <Alert role="status" tone={TONES[state.standing]} title={say(`verify.stateTitle.${state.standing}`)}>
      {say(`verify.state.${state.standing}`, { date })}
    </Alert>
  );
}
