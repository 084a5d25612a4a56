import type { Yuan } from "~/domain/money";
import type { Text } from "~/domain/text";
import { formatDate, formatMoney } from "~/messages/format";
import { useLanguage, useSay, useText } from "../language";
import { Section } from "../layout/page";

export type ShownExperience = {
  readonly amount: { readonly catalogue: Yuan; readonly mean: Yuan; readonly used: Yuan };
  readonly days: { readonly catalogue: number; readonly mean: number; readonly used: number };
  readonly effect: { readonly mean: number; readonly used: number } | null;
  readonly projects: number;
  readonly asOf: string;
  readonly rule: { readonly priorWeight: number; readonly minimumFirms: number; readonly source: Text };
};

/** Shares are whole thousandths. */
const percent = (thousandths: number): string => `${Math.floor(thousandths / 10)}.${thousandths % 10} %`;

/** Price, duration and effect of a solution by its accepted projects, with the rule that weighs them. */
export function ExperienceNote({ experience }: { readonly experience: ShownExperience | null }) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  if (!experience) return null;
  const { amount, days, effect, projects, asOf, rule } = experience;
  const money = (value: Yuan) => formatMoney(value, language);
  return (
    <Section title={say("projects.experience.title")} id="experience">
      <div className="grid max-w-3xl gap-1">
        <p>
          {say("projects.experience.price", {
            catalogue: money(amount.catalogue),
            projects,
            mean: money(amount.mean),
            used: money(amount.used),
          })}
        </p>
        <p>{say("projects.experience.days", days)}</p>
        <p>
          {effect
            ? say("projects.experience.effect", { mean: percent(effect.mean), used: percent(effect.used) })
            : say("projects.experience.noEffect", { minimum: rule.minimumFirms })}
        </p>
        <p className="mt-1 text-ink-soft text-sm">
          {say("projects.experience.rule", {
            weight: rule.priorWeight,
            minimum: rule.minimumFirms,
            date: formatDate(asOf, language),
            source: text(rule.source),
          })}
        </p>
      </div>
    </Section>
  );
}
