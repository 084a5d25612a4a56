import { useSay } from "~/components/language";
import { Badge, LevelBadge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { formatPoints, millipoints } from "~/domain/points";
import type { Condition, LevelConditions } from "~/domain/scoring/score";

const figure = ({ kind }: Condition, value: number): string =>
  kind === "points" ? formatPoints(millipoints(value)) : String(value);

/** The level rule as a checklist: value, needed and what is short for every condition of every level. */
export function LevelChecklist({ levels }: { readonly levels: readonly LevelConditions[] }) {
  const say = useSay();
  const columns: readonly Column<LevelConditions>[] = [
    {
      key: "level",
      title: say("result.checklist.level"),
      rowHeader: true,
      cell: ({ level }) => <LevelBadge level={level} />,
    },
    ...(["points", "scenes", "constrained"] as const).map(
      (kind, index): Column<LevelConditions> => ({
        key: kind,
        title: say(`result.checklist.${kind}`),
        cell: ({ conditions }) => {
          const condition = conditions[index];
          return condition ? <ConditionCell condition={condition} /> : null;
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
      columns={columns}
      rows={[...levels].reverse()}
      rowKey={({ level }) => String(level)}
    />
  );
}

function ConditionCell({ condition }: { readonly condition: Condition }) {
  const say = useSay();
  const { value, needed, met } = condition;
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={met ? "text-positive" : "text-danger"}>
        {met ? "✓" : "✗"}
      </span>{" "}
      <span className="tabular">
        {say("result.checklist.cell", {
          value: figure(condition, value),
          needed: figure(condition, needed),
        })}
      </span>
      {!met && (
        <span className="ml-2 text-danger text-sm">
          {say("result.checklist.short", { missing: figure(condition, needed - value) })}
        </span>
      )}
    </span>
  );
}
