import { z } from "zod";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise, notFound } from "./authorise";

/** `problems` are remarks of the instrument's rules on the saved answer: they block submission, never saving. */
export type SavedAnswer = { readonly savedAt: Date; readonly problems: readonly Problem[] };

/**
 * Saves one answer of a draft, or clears it. Input: `{ assessmentId, part: "item" | "scene", code, answer }`, the
 * answer being an ItemAnswer, a SceneAnswer or null.
 */
export const saveAnswer = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<SavedAnswer>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  void world;
  void input;
  return notFound();
};
