import type { ProjectMark } from "~/domain/projects/marks";
import type { Text } from "~/domain/text";
import { formatMoney } from "~/messages/format";
import { useLanguage, useSay, useText } from "../language";

/** The words of a mark. */
export const useMarkWords = (): ((mark: ProjectMark) => string) => {
  const say = useSay();
  const language = useLanguage();
  return (mark) =>
    say(
      `projects.mark.${mark.kind}`,
      "days" in mark ? { days: mark.days } : { amount: formatMoney(mark.by, language) },
    );
};

/** Late and above plan, in words; the sign is for the eye only. */
export function Marks({ marks }: { readonly marks: readonly ProjectMark[] }) {
  const words = useMarkWords();
  if (marks.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {marks.map((mark) => (
        <li
          key={mark.kind}
          className="inline-flex w-fit items-baseline gap-1.5 rounded-sm bg-warning-soft px-1.5 py-0.5 text-sm text-warning"
        >
          <span aria-hidden="true">▲</span> {words(mark)}
        </li>
      ))}
    </ul>
  );
}

export type MarkRule = {
  readonly lateAfterDays: number;
  readonly overBudgetPercent: number;
  readonly source: Text;
} | null;

/** By which thresholds projects are marked, with their source. */
export function MarkRuleNote({ rule }: { readonly rule: MarkRule }) {
  const say = useSay();
  const text = useText();
  return (
    <p className="text-ink-soft text-sm">
      {rule
        ? say("projects.mark.rule", {
            days: rule.lateAfterDays,
            percent: rule.overBudgetPercent,
            source: text(rule.source),
          })
        : say("projects.mark.noRule")}
    </p>
  );
}
