import type { Text } from "../text";
import type { Instrument } from "./instrument";

/** Notes to show beside a question, by the code of the item or scene; a doubt about an option stands at its item. */
export const doubtsByQuestion = ({ doubts }: Instrument): Readonly<Record<string, readonly Text[]>> => {
  const notes: Record<string, readonly Text[]> = {};
  for (const { subject, note } of doubts) {
    const [part, question] = subject.split(".");
    if (question !== undefined && (part === "items" || part === "scenes"))
      notes[question] = [...(notes[question] ?? []), note];
  }
  return notes;
};
