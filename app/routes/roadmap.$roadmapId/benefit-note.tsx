import { useSay, useText } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";
import type { Parameters } from "~/domain/parameters";
import { sayBenefit } from "~/messages/say-benefit";

/** Unfolds how the benefit of a plan is counted, with the weights it was planned with and where they come from. */
export function BenefitNote({ planning }: { readonly planning: Parameters["planning"] | null }) {
  const say = useSay();
  const text = useText();
  if (!planning) return null;
  return (
    <Disclosure summary={say("plan.counted.title")} className="max-w-3xl">
      <p>{sayBenefit(planning, say)}</p>
      <p className="mt-1 text-ink-soft text-sm">
        {say("plan.counted.source", { source: text(planning.source.title) })}
      </p>
    </Disclosure>
  );
}
