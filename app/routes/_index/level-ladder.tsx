import { useSay } from "~/components/language";
import { levelClass } from "~/components/ui/badge";
import { classNames } from "~/components/ui/class-names";

const rises = [
  { level: 1, height: "h-12 sm:h-16" },
  { level: 2, height: "h-16 sm:h-24" },
  { level: 3, height: "h-20 sm:h-32" },
  { level: 4, height: "h-24 sm:h-40" },
] as const;

/** The four levels as rising steps in their colours: what the whole site is about, at a glance. */
export function LevelLadder() {
  const say = useSay();
  return (
    <ol className="grid grid-cols-4 items-end gap-1" aria-label={say("scoringPage.levels")}>
      {rises.map(({ level, height }) => (
        <li
          key={level}
          className={classNames(
            "relative flex items-end hyphens-auto break-keep p-1.5 font-medium text-xs leading-snug sm:p-2.5 sm:text-sm",
            height,
            levelClass(level),
          )}
        >
          <span className="sm:hidden" aria-hidden="true">
            {say(`report.levelShort.${level}`)}
          </span>
          <span className="max-sm:sr-only">{say(`domain.level.${level}`)}</span>
        </li>
      ))}
    </ol>
  );
}
