import type { Page } from "playwright-core";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import { loadReference } from "~db/reference-cache";
import { must, registerFirm } from "../factories/world";
import type { Site } from "./site";

/** A firm with an open assessment, and how its members see and change the answer of one question. */
export const openedAssessment = async ({ world }: Site) => {
  const member = await registerFirm(world);
  const { assessmentId } = must(await startAssessment(world, member));
  const { instrument } = await loadReference(world.db, world.now());
  const section = sectionsOf(instrument).find(({ questions }) => questions.includes("Q5"));
  if (!section) throw new Error("no section with Q5");
  const save = async (code: string, letter: string) =>
    must(
      await saveAnswer(world, member, { assessmentId, part: "item", code, answer: { options: [letter] } }),
    );
  return { member, assessmentId, path: `/assessment/${assessmentId}/${section.code}`, save };
};

export const card = (page: Page, code = "Q5") => page.locator(`[id="${code}"]`);
export const option = (page: Page, letter: string, code = "Q5") =>
  card(page, code).locator(`input[name="${code}.option"][value="${letter}"]`);
