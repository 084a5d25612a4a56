import { useContext } from "react";
import { useSay } from "~/components/language";
import { type Marked, sayMarks } from "~/messages/say-figure";
import { AudienceContext } from "./figure-cell";

/** What the marks of the table below stand for; nothing where it has none. */
export function MarksNote({ tables }: { readonly tables: readonly Marked[] }) {
  const say = useSay();
  const audience = useContext(AudienceContext);
  const marks = sayMarks(tables, audience, say);
  if (marks.length === 0) return null;
  return (
    <ul className="mb-2 flex flex-wrap gap-x-6 text-ink-soft text-sm">
      {marks.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
