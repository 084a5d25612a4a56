import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { BindingMark, LevelBadge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { formatPoints, millipoints } from "~/domain/points";
import type { Condition } from "~/domain/scoring/score";
import { sayBinding } from "~/messages/say-binding";
import type { ScoringPage } from "./page.server";

type ExampleProps = { readonly example: ScoringPage["example"] };

/** One computation from answers to level, done by the kernel, step by step. */
export function Example({ example }: ExampleProps) {
  const say = useSay();
  return (
    <Section title={say("scoringPage.example.title")} lead={say("scoringPage.example.lead")} id="example">
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
        <div>
          <h3 className="text-base">{say("scoringPage.example.points")}</h3>
          <PointsTable example={example} />
        </div>
        <div>
          <h3 className="text-base">{say("scoringPage.example.scenes")}</h3>
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {example.scenes.map(({ code, title, constrained, level }) => (
              <li key={code}>
                {constrained && <span className="text-accent">★ </span>}
                {title} <LevelBadge level={level} of="scene" />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="text-base">{say("scoringPage.example.conditions")}</h3>
          <ConditionsTable example={example} />
        </div>
        <p>
          {say("scoringPage.example.result")} <LevelBadge level={example.level} /> <BindingMark />{" "}
          {sayBinding(example.binding, say)}
        </p>
      </div>
    </Section>
  );
}

function PointsTable({ example }: ExampleProps) {
  const say = useSay();
  return (
    <Table
      dense
      caption={say("scoringPage.example.points")}
      captionHidden
      rows={example.items}
      rowKey={({ code }) => code}
      footer={[say("scoringPage.example.sum"), example.points, "", ""]}
      columns={[
        {
          key: "item",
          title: say("scoringPage.example.item"),
          rowHeader: true,
          cell: ({ code, title }) => `${code} ${title}`,
        },
        {
          key: "points",
          title: say("scoringPage.optionPoints"),
          numeric: true,
          cell: ({ points, max }) => `${points} / ${max}`,
        },
        {
          key: "letters",
          title: say("scoringPage.option"),
          cell: ({ letters }) => letters.join(""),
        },
        { key: "sum", title: say("scoringPage.example.computed"), numeric: true, cell: ({ sum }) => sum },
      ]}
    />
  );
}

const KINDS = ["points", "scenes", "constrained"] as const;
const HEADS = {
  points: "minimumPoints",
  scenes: "minimumScenes",
  constrained: "minimumConstrained",
} as const;

const figure = ({ kind }: Condition, value: number): string =>
  kind === "points" ? formatPoints(millipoints(value)) : String(value);

function ConditionsTable({ example }: ExampleProps) {
  const say = useSay();
  return (
    <Table
      dense
      caption={say("scoringPage.example.conditions")}
      captionHidden
      rows={example.levels.toReversed()}
      rowKey={({ level }) => String(level)}
      columns={[
        {
          key: "level",
          title: say("scoringPage.level"),
          rowHeader: true,
          cell: ({ level }) => <LevelBadge level={level} />,
        },
        ...KINDS.map((kind, index) => ({
          key: kind,
          title: say(`scoringPage.${HEADS[kind]}`),
          className: "whitespace-nowrap",
          cell: ({ conditions }: (typeof example.levels)[number]) => {
            const condition = conditions[index];
            if (!condition) return null;
            const { value, needed, met } = condition;
            return `${met ? "✓" : "✗"} ${figure(condition, value)} / ${figure(condition, needed)}`;
          },
        })),
      ]}
    />
  );
}
