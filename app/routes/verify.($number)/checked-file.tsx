import { Link, useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { useLanguage, useSay } from "~/components/language";
import { Alert, type AlertTone } from "~/components/ui/alert";
import { LevelBadge } from "~/components/ui/badge";
import { Facts } from "~/components/ui/facts";
import { formatDate, formatMoney, formatScore } from "~/messages/format";
import { sayCertificate } from "~/messages/say-proof";
import { paths } from "~/paths";
import { insideOf, type PaperInside } from "~/verify/paper-facts";
import type { SignedData, SignedPaper, SignedProof, Verdict } from "~/verify/verify-paper";
import type { Checked } from "./check-file";
import { HashText } from "./hash-text";
import type { loader } from "./route";
import { Standing } from "./state-note";
import { useMoment } from "./use-moment";

const TONES: Readonly<Record<Verdict["kind"], AlertTone>> = {
  genuine: "positive",
  altered: "danger",
  "unknown-key": "warning",
  unreadable: "warning",
};

const reasonOf = (verdict: Verdict): string | null => {
  if (verdict.kind === "genuine") return null;
  return verdict.kind === "unknown-key" ? verdict.why : verdict.reason;
};

/** The verdict in words, whether the report still stands, and what to compare the paper with. */
export function CheckedFile({ name, checked }: { readonly name: string; readonly checked: Checked }) {
  const say = useSay();
  const { verdict, data } = checked;
  const reason = reasonOf(verdict);
  return (
    <div className="grid gap-5">
      <Alert role="alert" tone={TONES[verdict.kind]} title={say(`verify.verdict.${verdict.kind}`)}>
        {reason && <p>{say(`verify.reason.${reason}`)}</p>}
        <p className="break-words text-ink-soft text-sm">{name}</p>
      </Alert>
      {data && verdict.kind === "genuine" && <StandingOf data={data} />}
      {data && verdict.kind === "altered" && <Alert tone="warning">{say("verify.file.intact")}</Alert>}
      {data && (data.report ? <SignedFacts data={data} /> : <ProofFacts data={data} />)}
    </div>
  );
}

/** Only the number is sent. */
function StandingOf({ data }: { readonly data: SignedPaper }) {
  const say = useSay();
  const { load, state, data: found } = useFetcher<typeof loader>();
  const { number } = data.report ?? data.proof;
  useEffect(() => load(paths.verify(number)), [load, number]);
  if (state !== "idle" || !found) return <p role="status">{say("verify.file.checking")}</p>;
  if (!found.state) return <Alert tone="warning">{say("verify.state.unknown")}</Alert>;
  if (found.state.sha256 !== data.signature.sha256)
    return <Alert tone="danger">{say("verify.state.differs")}</Alert>;
  return <Standing state={found.state} />;
}

function ProofFacts({ data: { proof, signature } }: { readonly data: SignedProof }) {
  const say = useSay();
  const language = useLanguage();
  const moment = useMoment();
  const fact = (key: string, value: ReactNode) => ({ key, name: say(`verify.fact.${key}`), value });
  const { code, version, fingerprint, title } = proof.instrument;
  return (
    <div>
      <h3>{say("verify.file.proof")}</h3>
      <p className="mb-3 text-ink-soft">{say("verify.file.compareLead")}</p>
      <Facts
        facts={[
          fact("firm", proof.firm.name),
          fact("creditCode", proof.firm.creditCode),
          fact("submissionNumber", proof.number),
          fact("submittedAt", moment(proof.submittedAt)),
          fact(
            "instrument",
            <>
              {title[language]}{" "}
              <code className="break-all text-sm">{`${code} ${version} ${fingerprint}`}</code>
            </>,
          ),
          fact("level", <LevelBadge level={proof.result.level} />),
          fact("points", formatScore(proof.result.points, language)),
          fact(
            "declaredBy",
            say("beside.certificate.byValue", { name: proof.declaredBy, position: proof.position }),
          ),
          fact("answersSha256", <HashText sha256={proof.answersSha256} />),
          fact("sha256", <HashText sha256={signature.sha256} />),
          fact("key", <code className="break-words text-sm">{signature.keyId}</code>),
        ]}
      />
    </div>
  );
}

function SignedFacts({ data }: { readonly data: SignedData }) {
  const say = useSay();
  const language = useLanguage();
  const { report, signature } = data;
  const inside = insideOf(data);
  const fact = (key: string, value: ReactNode) => ({ key, name: say(`verify.fact.${key}`), value });
  return (
    <div>
      <h3>{say("verify.file.compare")}</h3>
      <p className="mb-3 text-ink-soft">{say("verify.file.compareLead")}</p>
      <Facts
        facts={[
          fact("firm", report.firm.name),
          fact("creditCode", report.firm.creditCode),
          fact("number", report.number),
          fact("version", say("verify.fact.versionValue", { version: report.version })),
          fact("issuedOn", formatDate(report.issuedOn, language)),
          fact(
            "submission",
            say("verify.fact.submissionValue", {
              number: report.submission.number,
              date: formatDate(report.submission.submittedOn, language),
            }),
          ),
          fact("level", <LevelBadge level={report.result.level} />),
          fact("points", formatScore(report.result.points, language)),
          fact(
            "projects",
            say("verify.fact.projectsValue", {
              count: report.projects.length,
              total: formatMoney(report.roadmap.total, language),
            }),
          ),
          fact("answers", say(`verify.inside.answers.${inside.answers}`)),
          fact(
            "certificate",
            <>
              {say(`verify.inside.certificate.${inside.certificate}`, {
                name: sayCertificate(report.roadmap.proof, say),
              })}
              {inside.certificate === "enclosed" && (
                <>
                  {" "}
                  <Link to={paths.verifyPlan()} className="text-link">
                    {say("certificate.verifyLink")}
                  </Link>
                </>
              )}
            </>,
          ),
          fact("editions", <Editions editions={inside.editions} />),
          fact("sha256", <HashText sha256={signature.sha256} />),
          fact("key", <code className="break-words text-sm">{signature.keyId}</code>),
        ]}
      />
    </div>
  );
}

function Editions({ editions }: Pick<PaperInside, "editions">) {
  const say = useSay();
  return (
    <ul className="grid gap-1">
      {Object.entries(editions).map(([kind, named]) => (
        <li key={kind}>
          {say(`verify.inside.edition.${kind}`)} <code className="break-all text-sm">{named}</code>
        </li>
      ))}
    </ul>
  );
}
