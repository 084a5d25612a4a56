import { parseId, type SubmissionId } from "~/domain/ids";
import type { Reason } from "~/domain/matching/match";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { Catalogue } from "~/domain/matching/solution";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { readinessFor } from "~/domain/readiness/further-answers";
import { nextGrade, weakestBase } from "~/domain/readiness/next-grade";
import { readReadiness } from "~/domain/readiness/read-bases";
import { readScenarios, type ScenarioReading } from "~/domain/readiness/read-scenarios";
import { bindingOf } from "~/domain/scoring/binding";
import type { Text } from "~/domain/text";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** An AI product for a scenario: on offer now, or not and why. */
export type AiProduct = {
  readonly code: string;
  readonly name: Text;
  readonly offered: boolean;
  readonly reasons: readonly Reason[];
};

/** AI readiness of a submission with its scenarios and the products for them; null where there is none to read. */
export const readAiReadiness = async (world: World, member: Member, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const reply = await findLatestReadinessReply(tx, submissionId);
    return { submission, reply, firm: await getFirmProfile(tx) };
  });
  if (!found) return null;
  const now = world.now();
  const reference = await loadReference(world.db, now);
  const { submission, reply, firm } = found;
  const { instrument } = await loadBasis(world.db, submission.basis);
  const readiness = readinessFor(reference.readiness, instrument, reply?.answers);
  if (!readiness) return null;
  const { answers, score } = submission;
  const input = { ...readiness, instrument, answers, score };
  const reading = readReadiness(input);
  const { catalogue, parameters } = reference;
  const result = matchSolutions({
    ...{ instrument, catalogue, parameters, answers, score, firm },
    aiReadiness: readiness,
    today: dayInChina(now),
    target: bindingOf(score).next ?? 4,
  });
  const reasons = new Map(result.rejections.map((each) => [each.solution, each.reasons]));
  return {
    submissionId,
    submittedAt: submission.submitted_at,
    answeredAt: reply?.answered_at ?? null,
    pack: {
      ...{ code: readiness.pack.code, version: readiness.pack.version },
      ...{ title: readiness.pack.title, notice: readiness.pack.notice },
      grades: readiness.pack.grades,
      bases: readiness.pack.bases.map(({ code, title, meaning }) => ({ code, title, meaning })),
      questions: readiness.pack.questions.map(({ code, question }) => ({ code, question })),
    },
    fingerprint: reference.refs.readiness.fingerprint,
    reading,
    weakest: weakestBase(reading),
    next: nextGrade(readiness.pack, reading),
    scenarios: readScenarios(input).map((scenario) => ({
      ...scenario,
      products: productsOf(scenario, catalogue, reasons),
    })),
    titles: titlesOf(reference),
  };
};

const productsOf = (
  { scenario }: ScenarioReading,
  { solutions }: Catalogue,
  reasons: ReadonlyMap<string, readonly Reason[]>,
): readonly AiProduct[] =>
  solutions
    .filter(({ ai }) => ai?.scene === scenario.scene)
    .map(({ code, name }) => ({
      code,
      name,
      offered: !reasons.has(code),
      reasons: reasons.get(code) ?? [],
    }));
