import { TraitMarks } from "~/components/catalogue/trait-marks";
import { useLanguage, useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { useReasons } from "~/components/reasons";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import type { JudgedTrait, TraitRule } from "~/domain/catalogue/trait-rules";
import { yuan } from "~/domain/money";
import type { SourceOf } from "~/domain/parameters";
import type { Titles } from "~/domain/titles";
import { exactMoney, formatDate } from "~/messages/format";

type Sources = Readonly<Record<JudgedTrait["decidedBy"], SourceOf["source"] | null>>;
type TraitSectionProps = {
  readonly traits: readonly JudgedTrait[];
  readonly sources: Sources;
  readonly titles: Titles;
};

/** Each trait unfolds to the rules that decided it: value, threshold, verdict, and where the threshold comes from. */
export function TraitSection({ traits, sources, titles }: TraitSectionProps) {
  const say = useSay();
  return (
    <Section
      title={say("catalogue.entry.traits")}
      lead={say("catalogue.entry.traitsLead")}
      actions={<TraitMarks traits={traits} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {traits.map((judged) => (
          <Disclosure
            key={judged.trait}
            summary={say(`catalogue.entry.${judged.met ? "traitMet" : "traitUnmet"}`, {
              trait: say(`domain.trait.${judged.trait}`),
            })}
          >
            <TraitTable judged={judged} titles={titles} />
            <SourceLine source={sources[judged.decidedBy]} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

const useSayAmount = () => {
  const say = useSay();
  const language = useLanguage();
  return (amount: number, unit: TraitRule["unit"]): string => {
    if (unit === "yuan") return exactMoney(yuan(amount), language);
    return unit === "level" ? say(`domain.sceneLevel.${amount}`) : String(amount);
  };
};

function TraitTable({ judged, titles }: { readonly judged: JudgedTrait; readonly titles: Titles }) {
  const say = useSay();
  const amount = useSayAmount();
  const sayReason = useReasons(titles);
  const word = (key: string) => say(`catalogue.entry.${key}`);
  const given = ({ value, unit, met }: TraitRule) =>
    value === null ? word(met ? "yes" : "no") : amount(value, unit);
  const thresholdOf = ({ threshold, unit }: TraitRule) =>
    threshold
      ? say(`catalogue.entry.${threshold.bound}`, { value: amount(threshold.value, unit) })
      : word("noThreshold");
  return (
    <Table
      dense
      caption={say(`domain.trait.${judged.trait}`)}
      captionHidden
      rows={judged.rules}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "rule",
          title: word("rule"),
          rowHeader: true,
          className: "min-w-32",
          cell: ({ name, reason }) => (
            <>
              {say(`catalogue.ruleName.${judged.trait}.${name}`)}
              <span className="block font-normal text-ink-soft text-sm">{sayReason(reason)}</span>
            </>
          ),
        },
        { key: "value", title: word("value"), className: "whitespace-nowrap", cell: given },
        { key: "threshold", title: word("threshold"), className: "whitespace-nowrap", cell: thresholdOf },
        {
          key: "verdict",
          title: word("verdict"),
          className: "whitespace-nowrap",
          cell: ({ met }) => (
            <span className={met ? "text-positive" : "text-warning"}>{word(met ? "met" : "unmet")}</span>
          ),
        },
      ]}
    />
  );
}

function SourceLine({ source }: { readonly source: SourceOf["source"] | null }) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  if (!source) return null;
  return (
    <p className="mt-2 text-ink-soft text-sm">
      {say("catalogue.entry.source", {
        title: text(source.title),
        reference: source.reference,
        date: formatDate(source.date, language),
      })}
    </p>
  );
}
