import type { ReactNode } from "react";
import type { StoryLine } from "~/domain/projects/story";
import type { Text } from "~/domain/text";
import { formatDate, formatTime } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Badge } from "../ui/badge";
import { useEventWords } from "./use-event-words";

/** `by`: who wrote it, by name or by role. */
type Written = StoryLine & { readonly by: string; readonly at: Date };

type StoryProps = {
  readonly lines: readonly Written[];
  readonly scenes: Readonly<Record<string, Text>>;
  /** What can be done to a line, by its number. */
  readonly acts?: (number: number) => ReactNode;
};

const FATES = { corrected: "wasCorrected", struck: "wasStruck", undone: "wasUndone" } as const;

/** Every line of a project's history, newest first, with who wrote it. */
export function Story({ lines, scenes, acts }: StoryProps) {
  const say = useSay();
  const language = useLanguage();
  const words = useEventWords(scenes);
  return (
    <ol reversed className="grid grid-cols-[minmax(0,1fr)] border-line border-t">
      {lines.map(({ number, event, by, at, fate }) => (
        <li key={number} className="border-line border-b py-2">
          <p className={fate === "struck" || fate === "undone" ? "text-ink-soft line-through" : undefined}>
            {words(event)}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
            {say("projects.event.line", { number })}
            {" · "}
            {say("projects.page.seenBy", {
              name: by,
              date: formatDate(at, language),
              time: formatTime(at),
            })}
            {fate !== "stands" && <Badge>{say(`projects.event.${FATES[fate]}`)}</Badge>}
          </p>
          {acts?.(number)}
        </li>
      ))}
    </ol>
  );
}
