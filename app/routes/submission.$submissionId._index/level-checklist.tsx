import { useSay, useText } from "~/components/language";
import { Explained, type Input } from "~/components/scoring/explained";
import { Badge, LevelBadge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import type { Level } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import type { Condition, LevelConditions } from "~/domain/scoring/score";
import type { ResultPage } from "./page.server";

const figure = ({ kind }: Pick<Condition, "kind">, value: number): string =>
  kind === "points" ? formatPoints(millipoints(value)) : String(value);

const KINDS = ["points", "scenes", "constrained"] as const;

type Facts = Pick<ResultPage, "levels" | "dimensions" | "groups">;

/** The level rule as a checklist: value, needed and what is short for every condition of every level. */
export function LevelChecklist(facts: Facts) {
  const say = useSay();
  const columns: readonly Column<LevelConditions>[] = [
    {
      key: "level",
      title: say("result.checklist.level"),
      rowHeader: true,
      cell: ({ level }) => <LevelBadge level={level} />,
    },
    ...KINDS.map(
      (kind, index): Column<LevelConditions> => ({
        key: kind,
        title: say(`result.checklist.${kind}`),
        cell: ({ level, conditions }) => {
          const condition = conditions[index];
          return condition ? <ConditionCell condition={condition} level={level} facts={facts} /> : null;
        },
      }),
    ),
    {
      key: "holds",
      title: say("result.checklist.holds"),
      cell: ({ met }) => (
        <Badge tone={met ? "positive" : "neutral"}>
          {met ? "✓ " : ""}
          {say(met ? "result.checklist.met" : "result.checklist.notMet")}
        </Badge>
      ),
    },
  ];
  return (
    <Table
      caption={say("result.checklist.title")}
      captionHidden
      stacked
      columns={columns}
      rows={[...facts.levels].reverse()}
      rowKey={({ level }) => String(level)}
    />
  );
}

type ConditionCellProps = {
  readonly condition: Condition;
  readonly level: LevelConditions["level"];
  readonly facts: Facts;
};

const RULES = { points: "needsPoints", scenes: "needsScenes", constrained: "needsConstrained" } as const;

function ConditionCell({ condition, level, facts }: ConditionCellProps) {
  const say = useSay();
  const inputs = useInputs(condition.kind, level, facts);
  const { kind, value, needed, met } = condition;
  const cell = say("result.checklist.cell", {
    value: figure(condition, value),
    needed: figure(condition, needed),
  });
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={met ? "text-positive" : "text-danger"}>
        {met ? "✓" : "✗"}
      </span>{" "}
      <Explained
        value={cell}
        title={`${say(`domain.level.${level}`)} · ${say(`result.checklist.${kind}`)}`}
        rule={say(`explain.${RULES[kind]}`, {
          level: say(`domain.level.${level}`),
          sceneLevel: say(`domain.sceneLevel.${level}`),
          needed: figure(condition, needed),
        })}
        inputs={inputs}
        anchor="levels"
      />
      {!met && (
        <span className="ml-2 text-danger text-sm">
          {say("result.checklist.short", { missing: figure(condition, needed - value) })}
        </span>
      )}
    </span>
  );
}

/** What a condition counts: the dimensions' points, or the scenes that stand high enough by name. */
const useInputs = (
  kind: Condition["kind"],
  level: Level,
  { dimensions, groups }: Facts,
): readonly Input[] => {
  const say = useSay();
  const text = useText();
  if (kind === "points")
    return dimensions.map(({ code, title, points }) => ({
      key: code,
      name: text(title),
      value: say("explain.pointsValue", { points: formatPoints(points) }),
    }));
  const counted = groups
    .flatMap(({ scenes }) => scenes)
    .filter((scene) => scene.level >= level && (scene.constrained || kind === "scenes"));
  if (counted.length === 0) return [{ key: "none", name: say("explain.nothing"), value: "0" }];
  return counted.map((scene) => ({
    key: scene.code,
    name: `${scene.constrained ? "★ " : ""}${text(scene.title)}`,
    value: say(`domain.sceneLevel.${scene.level}`),
  }));
};
