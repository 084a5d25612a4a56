import { useContext } from "react";
import { useSay } from "~/components/language";
import { AudienceContext } from "./figure-cell";

type Rule = { readonly minimumFirms: number; readonly dominancePercent: number; readonly demo: boolean };
type NotesProps = {
  readonly rule: Rule;
  /** Why working figures show what they show, as the parameter says. */
  readonly reasons: string | null;
  readonly more?: readonly (string | null)[];
};

/** By which rule the figures of the page are shown, and how firms are counted. */
export function FigureNotes({ rule, reasons, more = [] }: NotesProps) {
  const say = useSay();
  const audience = useContext(AudienceContext);
  const { minimumFirms, dominancePercent, demo } = rule;
  const notes = [
    audience === "publication"
      ? say("bureau.rule.publication", { minimum: minimumFirms, percent: dominancePercent }) +
        (demo ? say("bureau.rule.demo") : "")
      : reasons,
    say("bureau.counting"),
    say("bureau.rounding"),
    ...more,
  ];
  return (
    <div className="grid gap-2 text-ink-soft text-sm">
      {notes.map((note) => note && <p key={note}>{note}</p>)}
    </div>
  );
}
