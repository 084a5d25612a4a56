import { z } from "zod";
import type { AssessmentId } from "~/domain/ids";
import type { ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import { checkNumbers } from "~/domain/instrument/check-answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseItemAnswer, parseSceneAnswer } from "~/domain/instrument/parse-answers";
import { questionPart } from "~/domain/instrument/question-part";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { confirmAnswers, deleteAnswer, findAnswer, upsertAnswer } from "~db/answer";
import { lockAssessment, touchAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { madeOn } from "./made-on";
import { type OpenedAssessment, openAssessment } from "./open-assessment.server";
import { parseInput } from "./parse-input";
import { type Kept, type MadeOn, revise } from "./revise.server";

/**
 * `problems` are remarks of the instrument's rules on the sent answer: they block submission, never saving. `kept`: with its
 * revision, or not, as somebody else changed the answer meanwhile.
 */
export type SavedAnswer = {
  readonly savedAt: Date;
  readonly problems: readonly Problem[];
  readonly kept: Kept;
};

const schema = z.object({
  assessmentId: z.string(),
  part: z.enum(["item", "scene"]),
  code: z.string().max(100),
  answer: z.unknown(),
  /** False where a whole section is sent: what nobody touched in it stays to be confirmed. */
  confirms: z.boolean().default(true),
  ...madeOn,
});
/** What is to be stored; null clears. */
type Change = { readonly code: string } & (
  | { readonly part: "item"; readonly answer: ItemAnswer }
  | { readonly part: "scene"; readonly answer: SceneAnswer }
  | { readonly part: "item" | "scene"; readonly answer: null }
);
type Read = { readonly change: Change; readonly problems: readonly Problem[] };

/**
 * Saves one answer of a draft, or clears it. Input: `{ assessmentId, part: "item" | "scene", code, answer, revision?,
 * saveId?, follows?, confirms? }`, the answer being an ItemAnswer, a SceneAnswer or null; the rest as `MadeOn` says. Fields of problems
 * are paths such as "items.Q2.numbers.INPUT".
 */
export const saveAnswer = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<SavedAnswer>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const opened = await openAssessment(world, member, parsed.value.assessmentId);
  if (!opened.ok) return opened;
  const { part, code, answer, confirms } = parsed.value;
  const read =
    part === "item"
      ? readItem(opened.value.instrument, code, answer)
      : readScene(opened.value.instrument, code, answer);
  if (!read.ok) return read;
  const savedAt = world.now();
  const stored = await withTenant(world.db, member, (tx) =>
    store(world, tx, member, { ...opened.value, ...read.value, madeOn: parsed.value, confirms, at: savedAt }),
  );
  return stored.ok ? success({ savedAt, problems: read.value.problems, kept: stored.value }) : stored;
};

const readItem = (instrument: Instrument, code: string, given: unknown): Outcome<Read> => {
  const item = instrument.items.find((each) => each.code === code);
  if (!item) return failure({ code: "answer.unknownItem", field: "code", values: { item: code } });
  if (given === null || given === undefined) return success(cleared("item", code));
  const parsed = parseItemAnswer(item, given);
  if (!parsed.ok) return failure(...parsed.problems.map((problem) => under(`items.${code}`, problem)));
  const change = { part: "item", code, answer: parsed.value } as const;
  return success({ change, problems: checkNumbers(item, parsed.value) });
};

const readScene = (instrument: Instrument, code: string, given: unknown): Outcome<Read> => {
  const scene = instrument.scenes.find((each) => each.code === code);
  if (!scene) return failure({ code: "answer.unknownScene", field: "code", values: { scene: code } });
  if (given === null || given === undefined) return success(cleared("scene", code));
  const parsed = parseSceneAnswer(scene, given);
  if (!parsed.ok) return failure(...parsed.problems.map((problem) => under(`scenes.${code}`, problem)));
  return success({ change: { part: "scene", code, answer: parsed.value }, problems: [] });
};

const cleared = (part: "item" | "scene", code: string): Read => ({
  change: { part, code, answer: null },
  problems: [],
});

const under = (prefix: string, problem: Problem): Problem => ({
  ...problem,
  field: problem.field === undefined ? prefix : `${prefix}.${problem.field}`,
});

type Save = OpenedAssessment &
  Read & { readonly madeOn: MadeOn; readonly confirms: boolean; readonly at: Date };

/** The lock makes a save and a submission of the same assessment wait for each other. */
const store = async (world: World, tx: TenantDb, member: Member, save: Save): Promise<Outcome<Kept>> => {
  const { assessmentId, change, at } = save;
  const assessment = await lockAssessment(tx, assessmentId);
  if (!assessment) return notFound();
  if (assessment.state === "submitted") return failure({ code: "assessment.submitted" });
  const question = { assessment_id: assessmentId, part: change.part, code: change.code };
  const before = async () => {
    const found = await findAnswer(tx, question);
    return found ? { content: found.answer, by: found.updated_by, at: found.updated_at } : null;
  };
  const { madeOn: made } = save;
  const edit = { subject: assessmentId, part: questionPart(change), content: change.answer, before, at };
  const kept = await revise(world, tx, member, { ...made, ...edit }, () =>
    write(tx, member, assessmentId, change, at),
  );
  if (save.confirms && kept.kind === "saved" && !kept.changed)
    await confirmAnswers(tx, assessmentId, { part: change.part, codes: [change.code] });
  return success(kept);
};

const write = async (
  tx: TenantDb,
  member: Member,
  assessmentId: AssessmentId,
  change: Change,
  at: Date,
): Promise<void> => {
  const { part, code } = change;
  const by = { updated_by: member.memberId, updated_at: at };
  if (change.answer === null) await deleteAnswer(tx, { assessment_id: assessmentId, part, code });
  else await upsertAnswer(tx, { ...change, assessment_id: assessmentId, ...by });
  await touchAssessment(tx, assessmentId, at);
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "save-answer",
    subject: assessmentId,
    detail: { part, code, cleared: change.answer === null },
  });
};
