import { Link } from "@remix-run/react";
import { TraitMarks } from "~/components/catalogue/trait-marks";
import { useLanguage, useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import type { ShownTrait } from "~/domain/catalogue/trait-rules";
import type { PriceModel, ProviderKind, SceneStep, SolutionKind } from "~/domain/matching/solution";
import type { Yuan } from "~/domain/money";
import type { Text } from "~/domain/text";
import { exactMoney, formatDate } from "~/messages/format";
import { paths } from "~/paths";

export type Entry = {
  readonly code: string;
  readonly name: Text;
  readonly summary: Text;
  readonly kind: SolutionKind;
  readonly steps: readonly SceneStep[];
  readonly lifts: number;
  readonly entry: Yuan;
  readonly model: PriceModel;
  readonly firstUseDays: number;
  readonly validTo: string;
  readonly provider: { readonly name: Text; readonly kind: ProviderKind };
  readonly traits: readonly { readonly trait: ShownTrait; readonly met: boolean }[];
};

type EntryCardProps = { readonly entry: Entry; readonly sceneTitles: ReadonlyMap<string, Text> };

/** An entry in short; its name leads to everything the catalogue knows of it. */
export function EntryCard({ entry, sceneTitles }: EntryCardProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { code, name, summary, kind, provider, traits } = entry;
  const facts = [
    [
      "price",
      say("common.noted", {
        value: exactMoney(entry.entry, language),
        note: say(`domain.priceModel.${entry.model}`),
      }),
    ],
    ["days", say("catalogue.card.daysValue", { days: entry.firstUseDays })],
    ["lifts", <Lifted key="lifts" entry={entry} sceneTitles={sceneTitles} />],
    ["provider", `${text(provider.name)} · ${say(`domain.providerKind.${provider.kind}`)}`],
    ["validTo", formatDate(entry.validTo, language)],
  ] as const;
  return (
    <article className="flex min-w-0 flex-col rounded-lg border border-line bg-paper p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg">
          <Link to={paths.catalogueEntry(code)} className="text-link">
            {text(name)}
          </Link>
        </h3>
        <Badge>{say(`domain.solutionKind.${kind}`)}</Badge>
      </div>
      <div className="mt-2">
        <TraitMarks traits={traits} />
      </div>
      <p className="mt-2 text-[0.95rem] text-ink-soft">{text(summary)}</p>
      <dl className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-3 gap-y-1 text-sm">
        {facts.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-ink-soft">{say(`catalogue.card.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Lifted({ entry, sceneTitles }: EntryCardProps) {
  const say = useSay();
  const text = useText();
  const title = (scene: string) => {
    const found = sceneTitles.get(scene);
    return found ? text(found) : scene;
  };
  return (
    <ul>
      {entry.steps.map(({ scene, from, to }) => (
        <li key={scene}>
          {say("catalogue.card.step", {
            scene: title(scene),
            from: say(`domain.sceneLevel.${from}`),
            to: say(`domain.sceneLevel.${to}`),
          })}
        </li>
      ))}
      {entry.lifts > 0 && <li>{say("catalogue.card.liftsItems", { count: entry.lifts })}</li>}
    </ul>
  );
}
