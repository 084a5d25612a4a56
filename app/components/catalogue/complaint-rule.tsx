import type { CatalogueRules } from "~/domain/parameters";
import { useSay, useText } from "../language";

/** The published time limits of complaints and appeals, with their source. */
export function ComplaintRule({ rules }: { readonly rules: CatalogueRules }) {
  const say = useSay();
  const text = useText();
  return (
    <p className="max-w-3xl text-ink-soft text-sm">
      {say("complaints.rule", {
        answer: rules.complaintAnswerDays,
        appeal: rules.appealDays,
        again: rules.appealAnswerDays,
        title: text(rules.source.title),
        reference: rules.source.reference,
      })}
    </p>
  );
}
