import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "~/domain/problem";
import { addDraftEntry } from "~/services/add-draft-entry.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { saveAnswer } from "~/services/save-answer.server";
import { saveDraftEntry } from "~/services/save-draft-entry.server";
import { saveDraftHead } from "~/services/save-draft-head.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import { saveReadinessAnswers } from "~/services/save-readiness-answers.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import { updateFirm } from "~/services/update-firm.server";
import type { Member } from "~/world";
import { findDraftEntry } from "~db/catalogue-draft-entry";
import { countRevisions, listHistory } from "~db/revision";
import { withTenant } from "~db/tenant";
import {
  answerAll,
  codesOf,
  DECLARATION,
  firmForm,
  must,
  openColleague,
  openOfficial,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let author: Member;
let colleague: Member;
beforeAll(async () => {
  test = await testWorld();
  author = await openOfficial(test);
  colleague = await openColleague(test, author);
});
afterAll(() => test.close());

type Revise = (who: Member, words: string, revision: number) => Promise<Outcome<unknown>>;

const HEAD = { titleZh: "目录", titleEn: "Catalogue", noteZh: "说明" };
let drafts = 0;
const begin = async () => {
  drafts += 1;
  const head = { version: `2028-${drafts}`, ...HEAD, noteEn: "Note" };
  return { head, draftId: must(await beginCatalogueDraft(test.world, author, head)).draftId };
};

/** What two people may change: where it is kept, its first revision, and how it is saved. */
const FORMS: Readonly<
  Record<
    string,
    () => Promise<{ subject: string; of: readonly [Member, Member]; first: number; save: Revise }>
  >
> = {
  "a firm's profile": async () => {
    const firm = await registerFirm(test.world);
    const form = firmForm();
    return {
      subject: firm.organisationId,
      of: [firm, firm],
      first: 0,
      save: (who, words, revision) => updateFirm(test.world, who, { ...form, name: words, revision }),
    };
  },
  "a draft's version and words": async () => {
    const { draftId, head } = await begin();
    return {
      subject: draftId,
      of: [author, colleague],
      first: 0,
      save: (who, noteEn, revision) => saveDraftHead(test.world, who, { draftId, ...head, noteEn, revision }),
    };
  },
  "a draft's provider": async () => {
    const { draftId } = await begin();
    const input = { draftId, code: "new-provider", fields: { nameZh: "新" } };
    must(await saveDraftProvider(test.world, author, { ...input, added: true }));
    return {
      subject: draftId,
      of: [author, colleague],
      first: 1,
      save: (who, nameZh, revision) =>
        saveDraftProvider(test.world, who, { ...input, added: false, fields: { nameZh }, revision }),
    };
  },
  "a draft's entry": async () => {
    const { draftId } = await begin();
    must(await addDraftEntry(test.world, author, { draftId, code: "new-entry" }));
    const entry = await withTenant(test.world.db, author, (tx) => findDraftEntry(tx, draftId, "new-entry"));
    return {
      subject: draftId,
      of: [author, colleague],
      first: entry?.revision ?? 1,
      save: (who, nameZh, revision) =>
        saveDraftEntry(test.world, who, { draftId, code: "new-entry", revision, fields: { nameZh } }),
    };
  },
};

describe.each(Object.entries(FORMS))("two people at %s", (_, open) => {
  it("are told of each other: both values, who and when; neither is lost", async () => {
    const { subject, of, first, save } = await open();
    const [one, other] = of;
    must(await save(one, "甲的改动", first));
    const refused = await save(other, "乙的改动", first);
    expect(refused.ok).toBe(false);
    const clash = refused.ok ? undefined : refused.problems[0]?.clash;
    expect(clash).toMatchObject({ revision: first + 1, by: one.name, at: test.world.now().toISOString() });
    expect(JSON.stringify(clash?.theirs)).toContain("甲的改动");
    expect(JSON.stringify(clash?.mine)).toContain("乙的改动");
    const history = await withTenant(test.world.db, one, (tx) => listHistory(tx, { subject, limit: 20 }));
    const aside = history.filter(({ number }) => number === null);
    expect(aside.map(({ content }) => JSON.stringify(content)).join()).toContain("乙的改动");
    must(await save(other, "乙的改动", clash?.revision ?? -1));
    must(await save(other, "乙的改动", first + 2));
  });
});

describe("what counts its versions itself", () => {
  it("takes no answers on AI readiness made on an older version", async () => {
    const firm = await registerFirm(test.world);
    const submissionId = await submitAll(test.world, firm);
    const save = (letter: string, revision: number) =>
      saveReadinessAnswers(test.world, firm, { submissionId, answers: { R1: letter }, revision });
    must(await save("A", 0));
    const refused = await save("B", 0);
    expect(codesOf(refused)).toEqual(["revision.clash"]);
    expect(refused.ok ? null : refused.problems[0]?.clash).toMatchObject({
      revision: 1,
      theirs: { R1: "A" },
    });
    expect(must(await save("B", 1)).version).toBe(2);
  });

  it("lets nobody declare answers that changed after they were read", async () => {
    const firm = await registerFirm(test.world);
    const assessmentId = await answerAll(test.world, firm);
    const read = await withTenant(test.world.db, firm, (tx) => countRevisions(tx, assessmentId));
    const declare = (revision: number) =>
      submitAssessment(test.world, firm, { assessmentId, ...DECLARATION, revision });
    const changed = { assessmentId, part: "scene", code: "hr", answer: { level: 4 } };
    must(await saveAnswer(test.world, firm, changed));
    expect(codesOf(await declare(read))).toEqual(["assessment.changedMeanwhile"]);
    must(await declare(read + 1));
  });
});
