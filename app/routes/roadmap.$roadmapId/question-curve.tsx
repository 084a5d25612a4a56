import type { ReactNode } from "react";
import { ChartWithTable } from "~/components/chart/chart-with-table";
import { FigureSvg } from "~/components/chart/figure-svg";
import { useSay } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import { Wan } from "~/components/ui/wan";
import { CURVE_SHARES, type CurvePoint } from "~/domain/planning/questions/budget-curve";
import { formatPoints } from "~/domain/points";
import { curve } from "~/figures/curve";
import { BenefitNote } from "./benefit-note";
import { QuestionBox } from "./question-box";
import type { QuestionProps } from "./questions";
import { useQuestions } from "./use-question";

/** Hundredths of the parameters' unit as the index that is shown: whole numbers of the unit. */
const index = (benefit: number): number => Math.round(benefit / 100);

/** Budget against level and benefit, point by point as they are computed, and what one 万元 more brings. */
export function CurveQuestion({ roadmapId, planning }: QuestionProps) {
  const say = useSay();
  const shares = useQuestions(roadmapId, "share");
  const more = useQuestions(roadmapId, "more");
  const run = async () => {
    await shares.ask(CURVE_SHARES.map((percent) => ({ percent: String(percent) })));
    await more.ask(["1", "2", "3"].map((year) => ({ year })));
  };
  const state = shares.state === "idle" ? more.state : shares.state;
  const own = shares.answers.find(({ percent }) => percent === 100)?.point;
  return (
    <QuestionBox
      title={say("planner.ask.curve.title")}
      lead={say("planner.ask.curve.lead")}
      state={state}
      answered={shares.answers.length > 0}
      onAsk={run}
    >
      {shares.answers.length > 0 && (
        <div className="grid gap-4">
          <Curve rows={shares.answers} />
          {own && more.answers.length > 0 && <OneMore own={own} rows={more.answers} />}
          <BenefitNote planning={planning} />
        </div>
      )}
    </QuestionBox>
  );
}

type Share = { readonly percent: number; readonly point: CurvePoint | null };

function Curve({ rows }: { readonly rows: readonly Share[] }) {
  const say = useSay();
  const figure = curve({
    width: 640,
    height: 280,
    points: rows.flatMap(({ percent, point }) =>
      point
        ? [
            {
              x: Number(point.budget),
              y: index(point.benefit),
              label: say(`domain.level.${point.level}`),
              marked: percent === 100,
            },
          ]
        : [],
    ),
    xTitle: say("planner.ask.curve.budget"),
    yTitle: say("planner.ask.curve.benefit"),
    xText: (amount) => String(Math.round(amount / 1000) / 10),
    yText: String,
  });
  return (
    <ChartWithTable
      heading="h4"
      title={say("planner.ask.curve.figure")}
      tableShown
      chart={
        <FigureSvg
          figure={figure}
          title={say("planner.ask.curve.figure")}
          description={say("planner.ask.curve.description")}
          className="h-auto w-full min-w-[34rem] max-w-3xl"
        />
      }
      table={
        <Table
          caption={say("planner.ask.curve.figure")}
          captionHidden
          dense
          rows={rows}
          rowKey={({ percent }) => String(percent)}
          columns={useShareColumns()}
        />
      }
    />
  );
}

const useShareColumns = (): readonly Column<Share>[] => {
  const say = useSay();
  const figure = (key: string, cell: (point: CurvePoint) => ReactNode): Column<Share> => ({
    key,
    title: say(`planner.ask.curve.${key}`),
    numeric: true,
    cell: ({ point }) => (point ? cell(point) : "—"),
  });
  return [
    {
      key: "share",
      title: say("planner.ask.curve.share"),
      rowHeader: true,
      cell: ({ percent }) => `${percent}%`,
    },
    figure("budget", ({ budget }) => <Wan amount={budget} />),
    figure("spent", ({ spent }) => <Wan amount={spent} />),
    {
      key: "level",
      title: say("planner.ask.curve.level"),
      cell: ({ point }) => (point ? <LevelBadge level={point.level} /> : say("planner.ask.curve.none")),
    },
    figure("points", ({ points }) => formatPoints(points)),
    figure("years", ({ yearsAtTarget }) => String(yearsAtTarget)),
    figure("benefit", ({ benefit, bound }) =>
      benefit === bound
        ? String(index(benefit))
        : say("planner.ask.curve.gap", { value: index(benefit), bound: Math.ceil(bound / 100) }),
    ),
  ];
};

type More = { readonly year: 1 | 2 | 3; readonly point: CurvePoint | null };

function OneMore({ own, rows }: { readonly own: CurvePoint; readonly rows: readonly More[] }) {
  const say = useSay();
  const gained = ({ point }: More): string => {
    if (!point || point.bound !== point.benefit || own.bound !== own.benefit)
      return say("planner.ask.curve.moreOpen");
    return point.benefit > own.benefit
      ? say("planner.ask.curve.moreGain", { gain: (point.benefit - own.benefit) / 100 })
      : say("planner.ask.curve.moreNothing");
  };
  return (
    <Table
      caption={say("planner.ask.curve.more")}
      dense
      rows={rows}
      rowKey={({ year }) => String(year)}
      columns={[
        {
          key: "year",
          title: say("planner.versions.year"),
          rowHeader: true,
          cell: ({ year }) => say("planner.ask.curve.moreIn", { year }),
        },
        { key: "gain", title: say("planner.ask.curve.benefit"), cell: gained },
      ]}
    />
  );
}
