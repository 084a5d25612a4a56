import type { ReactNode } from "react";
import { Prerequisites } from "~/components/catalogue/prerequisites";
import { useLanguage, useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { type Fact, Facts } from "~/components/ui/facts";
import { COST_KINDS, type CostSplit, type SceneStep, type Solution } from "~/domain/matching/solution";
import type { Text } from "~/domain/text";
import type { Titles } from "~/domain/titles";
import { exactMoney } from "~/messages/format";

type EntryFactsProps = { readonly solution: Solution; readonly titles: Titles };

/** Everything an entry states of itself, in the order a buyer asks. */
export function EntryFacts({ solution, titles }: EntryFactsProps) {
  const say = useSay();
  const word = (key: string) => say(`catalogue.entry.${key}`);
  const group = (key: string, facts: readonly Fact[]) => (
    <Section title={word(key)} lead={key === "price" ? word("priceNote") : undefined}>
      <Facts facts={facts} />
    </Section>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {group("lifts", useLifts(solution, titles))}
        {group("price", usePrice(solution))}
        {group("audience", useAudience(solution, titles))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {group("deployment", useDeployment(solution))}
        {group("proof", useProof(solution, titles))}
      </div>
    </div>
  );
}

type Rows = readonly (readonly [string, ReactNode])[];

const useFacts = (): ((rows: Rows) => readonly Fact[]) => {
  const say = useSay();
  return (rows) => rows.map(([key, value]) => ({ key, name: say(`catalogue.entry.${key}`), value }));
};

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const useTitle = (titles: Titles) => {
  const text = useText();
  return (kind: keyof Titles, code: string): string => {
    const found: Text | undefined = titles[kind][code];
    return found ? text(found) : code;
  };
};

const useSayStep = (titles: Titles) => {
  const say = useSay();
  const title = useTitle(titles);
  return ({ scene, from, to }: SceneStep) =>
    say("catalogue.entry.step", {
      scene: title("scene", scene),
      from: say(`domain.sceneLevel.${from}`),
      to: say(`domain.sceneLevel.${to}`),
    });
};

const useLifts = ({ steps, lifts, ai, requires }: Solution, titles: Titles): readonly Fact[] => {
  const say = useSay();
  const text = useText();
  const title = useTitle(titles);
  const sayStep = useSayStep(titles);
  const lines = [
    ...steps.map(sayStep),
    ...lifts.map(({ item, letter }) => say("catalogue.entry.item", { item: title("item", item), letter })),
  ];
  return useFacts()([
    ["gains", <List key="gains" lines={lines} />],
    ["requires", <Prerequisites key="requires" solution={{ requires }} titles={titles} />],
    ...(ai
      ? [
          [
            "ai",
            say("catalogue.entry.aiValue", {
              scenario: text(ai.scenario),
              scene: title("scene", ai.scene),
              level: say(`domain.sceneLevel.${ai.needsLevel}`),
            }),
          ] as const,
        ]
      : []),
  ]);
};

const useAudience = (solution: Solution, titles: Titles): readonly Fact[] => {
  const say = useSay();
  const text = useText();
  const title = useTitle(titles);
  const { pains, sectors, chains, sizes, copyright } = solution;
  const sectorTitle = (code: string) => {
    const named = title("sector", code);
    return named === code ? code : `${code} ${named}`;
  };
  return useFacts()([
    ["pains", <List key="pains" lines={pains.map(text)} />],
    [
      "sectors",
      sectors.length === 0 ? (
        say("catalogue.entry.allSectors")
      ) : (
        <List key="sectors" lines={sectors.map(sectorTitle)} />
      ),
    ],
    [
      "chains",
      chains.length === 0 ? (
        say("catalogue.entry.noChains")
      ) : (
        <List key="chains" lines={chains.map((code) => title("chain", code))} />
      ),
    ],
    ["sizes", sizes.map((size) => say(`domain.size.${size}`)).join(say("catalogue.entry.and"))],
    ["copyright", copyright ?? say("catalogue.entry.notStated")],
  ]);
};

function Split({ split }: { readonly split: CostSplit }) {
  const say = useSay();
  const language = useLanguage();
  const parts = COST_KINDS.filter((kind) => split[kind] > 0);
  if (parts.length === 0) return <>{say("catalogue.entry.none")}</>;
  return (
    <ul>
      {parts.map((kind) => (
        <li key={kind} className="tabular">
          {say(`domain.costKind.${kind}`)} {exactMoney(split[kind], language)}
        </li>
      ))}
    </ul>
  );
}

const usePrice = ({ price }: Solution): readonly Fact[] => {
  const say = useSay();
  const language = useLanguage();
  return useFacts()([
    ["entry", exactMoney(price.entry, language)],
    ["model", say(`domain.priceModel.${price.model}`)],
    ["band", `${exactMoney(price.low, language)} – ${exactMoney(price.high, language)}`],
    ["once", <Split key="once" split={price.once} />],
    ["yearly", <Split key="yearly" split={price.yearly} />],
  ]);
};

const useDeployment = ({ deployment }: Solution): readonly Fact[] => {
  const say = useSay();
  const word = (key: string, values?: Readonly<Record<string, number>>) =>
    say(`catalogue.entry.${key}`, values);
  return useFacts()([
    ["mode", say(`domain.deploymentMode.${deployment.mode}`)],
    ["firstUse", word("workingDays", { days: deployment.firstUseDays })],
    ["fullUse", word("workingDays", { days: deployment.fullUseDays })],
    ["ownStaff", word("personDays", { days: deployment.ownStaffDays })],
    ["training", word("hours", { hours: deployment.trainingHours })],
    ["serverRoom", word(deployment.needsServerRoom ? "needed" : "notNeeded")],
    ["domestic", word(deployment.domesticPlatform ? "supported" : "notSupported")],
    ["dataLocation", say(`domain.dataLocation.${deployment.dataLocation}`)],
  ]);
};

const useProof = ({ proof }: Solution, titles: Titles): readonly Fact[] => {
  const say = useSay();
  const text = useText();
  const sayStep = useSayStep(titles);
  const { measure, before, after, unit } = proof.effect;
  const percent = (value: number) => say("catalogue.entry.percent", { value });
  return useFacts()([
    ["users", say("catalogue.entry.usersValue", { count: proof.users })],
    ["reference", text(proof.reference)],
    ...(proof.referenceStep ? [["referenceStep", sayStep(proof.referenceStep)] as const] : []),
    [
      "effect",
      say("catalogue.entry.effectValue", { measure: text(measure), before, after, unit: text(unit) }),
    ],
    ["satisfaction", percent(proof.satisfaction)],
    ["accepted", percent(proof.accepted)],
  ]);
};
