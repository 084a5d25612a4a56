import { foldProject } from "./fold-project";
import { factsInForce } from "./project";
import type { ProjectEvent } from "./project-event";

/** What became of a line since it was written. */
export type Fate = "stands" | "corrected" | "struck" | "undone";

/** A line of a project's history: its number from 1 on, what it says, and what became of it. */
export type StoryLine = { readonly number: number; readonly event: ProjectEvent; readonly fate: Fate };

const FACTS: readonly ProjectEvent["kind"][] = ["contracted", "started", "finished", "accepted", "measured"];

const fateOf = (number: number, events: readonly ProjectEvent[]): Fate => {
  const latest = events.findLast(
    (event) => (event.kind === "corrected" || event.kind === "struck") && event.event === number,
  );
  if (latest) return latest.kind === "struck" ? "struck" : "corrected";
  const folded = foldProject(events);
  const isFact = events[number - 1] !== undefined && FACTS.includes(events[number - 1]?.kind ?? "planned");
  const stands = folded.ok && factsInForce(folded.value).some(({ event }) => event === number);
  return isFact && !stands ? "undone" : "stands";
};

/** A line with its fate in the whole history; `number`: its place in it, from 1 on. */
export const storyLine = (
  number: number,
  event: ProjectEvent,
  events: readonly ProjectEvent[],
): StoryLine => ({
  number,
  event,
  fate: fateOf(number, events),
});
