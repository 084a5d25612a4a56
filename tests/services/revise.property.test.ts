import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  begun,
  changed,
  chosen,
  clashed,
  isSettled,
  type SaveQueue,
  type Sent,
  saved,
  saveQueue,
  unanswered,
} from "~/domain/save-queue";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import type { Member } from "~/world";
import { listAnswers } from "~db/answer";
import { listHistory } from "~db/revision";
import { withTenant } from "~db/tenant";
import { must, registerFirm, type TestWorld, testWorld } from "../factories/world";
import { runs } from "../setup/runs";

let test: TestWorld;
beforeAll(async () => {
  test = await testWorld();
});
afterAll(() => test.close());

const LETTERS = ["A", "B", "C", "D", "E"] as const;
type Answer = { readonly options: readonly string[] };

/** What may happen to one of the pages, or on the way between it and the server. */
type Step =
  | { readonly kind: "tick"; readonly page: number; readonly letter: string }
  | { readonly kind: "arrive" | "late" | "lose" | "reload"; readonly page: number }
  | { readonly kind: "choose"; readonly page: number; readonly mine: boolean };

const PAGES = 3;
const page = fc.nat(PAGES - 1);
const kinds = (...of: ("arrive" | "late" | "lose" | "reload")[]) =>
  fc.record({ kind: fc.constantFrom(...of), page });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("tick"), page, letter: fc.constantFrom(...LETTERS) }),
  },
  { weight: 4, arbitrary: kinds("arrive", "arrive", "lose") },
  { weight: 1, arbitrary: kinds("late", "late", "reload") },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("choose"), page, mine: fc.boolean() }) },
);

/** One question as the server has it, with the pages that show it and the messages that were ever sent. */
const openQuestion = async () => {
  const firm = await registerFirm(test.world);
  const { assessmentId } = must(await startAssessment(test.world, firm));
  const question = { assessmentId, part: "item", code: "Q2" };
  const history = async () =>
    (
      await withTenant(test.world.db, firm, (tx) =>
        listHistory(tx, { subject: assessmentId, part: "item/Q2", limit: 1000 }),
      )
    ).map(({ saveId, number, content }) => ({ saveId, number, content }));
  const stands = async () =>
    (await withTenant(test.world.db, firm, (tx) => listAnswers(tx, assessmentId as never))).items.Q2 ?? null;
  const deliver = async (sent: Sent<Answer>) =>
    must(
      await saveAnswer(test.world, firm, {
        ...question,
        answer: sent.content,
        revision: sent.revision,
        saveId: sent.saveId,
        follows: sent.follows,
      }),
    ).kept;
  return { firm, history, stands, deliver };
};
type Question = Awaited<ReturnType<typeof openQuestion>>;

type Page = { queue: SaveQueue<Answer> };

const numberNow = async ({ history }: Question) =>
  Math.max(0, ...(await history()).map(({ number }) => number ?? 0));

/** Delivers what a page is sending, and hands it the answer unless that is lost. */
const deliver = async (question: Question, at: Page, lost: boolean) => {
  at.queue = begun(at.queue);
  const { sending } = at.queue;
  if (!sending) return;
  const before = await question.history();
  const kept = await question.deliver(sending);
  await expectFair(question, at, sending, before, kept.kind);
  at.queue = lost
    ? unanswered(at.queue)
    : kept.kind === "saved"
      ? saved(at.queue, kept.revision)
      : clashed(at.queue, kept.clash);
};

/** A value is replaced only by who has seen it, or by the same value; whatever was sent and not taken is in the history. */
const expectFair = async (
  question: Question,
  at: Page,
  sent: Sent<Answer>,
  before: Awaited<ReturnType<Question["history"]>>,
  kind: "saved" | "clash",
) => {
  const after = await question.history();
  const newest = before
    .filter(({ number }) => number !== null)
    .toSorted((one, two) => (two.number ?? 0) - (one.number ?? 0))[0];
  const applied = after.some((each) => each.saveId === sent.saveId && each.number !== null);
  const appliedBefore = before.some((each) => each.saveId === sent.saveId);
  const replaced = applied && !appliedBefore;
  if (replaced && newest)
    expect(newest.number === sent.revision || at.queue.doubtful.includes(newest.saveId)).toBe(true);
  if (kind === "saved") expect(await question.stands()).toEqual(sent.content);
  else {
    expect(await question.stands()).not.toEqual(sent.content);
    expect(after.some((each) => each.saveId === sent.saveId)).toBe(true);
  }
  expect(after.length - before.length).toBeLessThanOrEqual(1);
};

const reload = async (question: Question): Promise<Page> => ({
  queue: saveQueue(await numberNow(question)),
});

const play = async (question: Question, pages: Page[], sent: Sent<Answer>[], each: Step): Promise<void> => {
  const at = pages[each.page];
  if (!at) return;
  if (each.kind === "tick") {
    at.queue = changed(at.queue, { options: [each.letter] }, randomUUID());
  } else if (each.kind === "choose") {
    const mine = each.mine ? { options: ["E"] } : undefined;
    at.queue = chosen(at.queue, mine, randomUUID());
  } else if (each.kind === "reload") pages[each.page] = await reload(question);
  else if (each.kind === "late") {
    // A message of long ago comes once more, or only now: nothing of what stands may change by it.
    const old = sent[each.page % Math.max(1, sent.length)];
    const stood = await question.stands();
    const number = await numberNow(question);
    if (old && old.revision < number) {
      await question.deliver(old);
      expect([await question.stands(), await numberNow(question)]).toEqual([stood, number]);
    }
  } else {
    at.queue = begun(at.queue);
    if (at.queue.sending) sent.push(at.queue.sending);
    await deliver(question, at, each.kind === "lose");
  }
};

describe("saves of one answer from several pages", () => {
  it("never replace a value that their page has not seen, apply none twice, and lose none", async () => {
    const seen = { clashes: 0, doubts: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30, size: "max" }), async (steps) => {
        const question = await openQuestion();
        const pages = await Promise.all(Array.from({ length: PAGES }, () => reload(question)));
        const sent: Sent<Answer>[] = [];
        for (const each of steps) {
          await play(question, pages, sent, each);
          seen.clashes += pages.filter(({ queue }) => queue.clash).length;
          seen.doubts += pages.filter(({ queue }) => queue.doubtful.length > 0).length;
        }
        // What every page believes to be stored, is: or it knows of a clash, or has something yet to send.
        const history = await question.history();
        for (const { queue } of pages)
          if (isSettled(queue) && queue.revision > 0)
            expect(history.some(({ number }) => number === queue.revision)).toBe(true);
      }),
      { numRuns: runs(25, 300) },
    );
    expect(Math.min(seen.clashes, seen.doubts)).toBeGreaterThan(0);
  });

  it("at the same moment: one is taken, each other one learns of it and is kept aside", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 2 }),
        fc.array(fc.nat(4), { maxLength: 6 }),
        async (letters, again) => {
          const question = await openQuestion();
          const sends = letters.map((letter) => ({
            content: { options: [letter] },
            saveId: randomUUID(),
            revision: 0,
            follows: [],
          }));
          const repeated = again.flatMap((at) => sends[at] ?? []);
          const kept = await Promise.all([...sends, ...repeated].map(question.deliver));
          const taken = sends.filter((_, at) => kept[at]?.kind === "saved");
          expect(taken).toHaveLength(1);
          expect(await question.stands()).toEqual(taken[0]?.content);
          const told = kept
            .slice(0, sends.length)
            .flatMap((each) => (each.kind === "clash" ? [each.clash] : []));
          for (const clash of told) expect(clash.theirs).toEqual(taken[0]?.content);
          const history = await question.history();
          expect(history).toHaveLength(sends.length);
          expect(new Set(history.map(({ saveId }) => saveId))).toEqual(
            new Set(sends.map(({ saveId }) => saveId)),
          );
        },
      ),
      { numRuns: runs(15, 150) },
    );
  });
});

describe("a save", () => {
  const firmWith = async (): Promise<{ firm: Member; assessmentId: string }> => {
    const firm = await registerFirm(test.world);
    return { firm, assessmentId: must(await startAssessment(test.world, firm)).assessmentId };
  };

  it("that its page repeats loses to what is newer, and both values are told with who and when", async () => {
    const { firm, assessmentId } = await firmWith();
    const colleague = { ...firm, memberId: randomUUID() as Member["memberId"], name: "李会计" };
    const question = { assessmentId, part: "item", code: "Q5" };
    const save = async (by: Member, letter: string, revision: number, saveId = randomUUID()) =>
      must(await saveAnswer(test.world, by, { ...question, answer: { options: [letter] }, revision, saveId }))
        .kept;
    const waiting = randomUUID();
    expect(await save(firm, "C", 0)).toMatchObject({ kind: "saved", revision: 1 });
    expect(await save(colleague, "E", 1)).toMatchObject({ kind: "saved", revision: 2 });
    const clash = {
      revision: 2,
      mine: { options: ["D"] },
      theirs: { options: ["E"] },
      by: null,
      own: false,
      at: test.world.now().toISOString(),
    };
    expect(await save(firm, "D", 1, waiting)).toEqual({ kind: "clash", clash });
    expect(await save(firm, "D", 1, waiting)).toEqual({ kind: "clash", clash });
    expect(await save(colleague, "E", 1)).toMatchObject({ kind: "saved", revision: 2, changed: false });
    expect(await save(firm, "D", 2)).toMatchObject({ kind: "saved", revision: 3 });
    const lines = await withTenant(test.world.db, firm, (tx) =>
      listHistory(tx, { subject: assessmentId, part: "item/Q5", limit: 10 }),
    );
    expect(lines.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, null].toSorted());
  });

  it("keeps in the history what stood there before its changes were counted", async () => {
    const { firm, assessmentId } = await firmWith();
    await withTenant(test.world.db, firm, (tx) =>
      tx
        .insertInto("answer")
        .values({
          assessment_id: assessmentId as never,
          part: "item",
          code: "Q6",
          answer: JSON.stringify({ options: ["A"] }),
          updated_by: firm.memberId,
          updated_at: test.world.now(),
        })
        .execute(),
    );
    const sent = { assessmentId, part: "item", code: "Q6", answer: { options: ["B"] }, revision: 0 };
    expect(must(await saveAnswer(test.world, firm, sent)).kept).toMatchObject({ revision: 1 });
    const lines = await withTenant(test.world.db, firm, (tx) =>
      listHistory(tx, { subject: assessmentId, limit: 10 }),
    );
    expect(lines.map(({ number, content }) => [number, content])).toEqual([
      [1, { options: ["B"] }],
      [0, { options: ["A"] }],
    ]);
  });
});
