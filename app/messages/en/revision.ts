import type { ShapeOf } from "../shape";
import type { revision as source } from "../zh-CN/revision";

export const revision: ShapeOf<typeof source> = {
  title: "This has changed since you opened the page",
  text: "Choose which one to keep. The other is kept in the change history.",
  mine: "Entered on this page",
  theirs: "Saved by {{who}}, {{when}}",
  self: "you, on another page or device",
  formerMember: "a former colleague",
  takeTheirs: "Keep the saved one",
  takeMine: "Keep mine",
  cleared: "(no entry)",
  pending: "Not saved: choose which one to keep",
  updated: "Changed by {{who}} at {{time}}; the new value is shown here",
  otherMember: "Someone else is now logged in. Nothing on this page will be saved",
  history: {
    title: "Change history",
    lead: "All saved entries and entries set aside in conflicts, newest first.",
    open: "Change history",
    back: "Back to the assessment",
    when: "Time",
    who: "Person",
    question: "Question",
    value: "Entry",
    state: "State",
    stands: "Current",
    replaced: "Replaced",
    aside: "Conflict, set aside",
    empty: "No changes yet.",
    first: "Only the latest {{count}} are shown.",
    all: "Show all questions",
  },
};
