import { Link } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useSay } from "~/components/language";

type UndoProps = {
  /** What is undone, for those who hear the link alone. */
  readonly name: string;
  /** The what-if without this change: where the link leads when there is no script. */
  readonly to: string;
  readonly onUndo: () => void;
};

/** Puts one answer back as submitted. */
export function Undo({ name, to, onUndo }: UndoProps) {
  const say = useSay();
  const undo = (event: MouseEvent) => {
    event.preventDefault();
    onUndo();
  };
  return (
    <Link
      to={to}
      onClick={undo}
      aria-label={say("whatIf.outcome.resetOf", { name })}
      className="inline-flex min-h-9 items-center text-link text-sm"
    >
      {say("whatIf.outcome.reset")}
    </Link>
  );
}
