import { useSay } from "~/components/language";
import { type Column, Table } from "~/components/ui/table";
import type { Level } from "~/domain/instrument/instrument";
import { readableWan } from "~/domain/money";
import { QuestionBox } from "./question-box";
import type { QuestionProps } from "./questions";
import { useQuestions } from "./use-question";

const LEVELS = [1, 2, 3, 4] as const;

/** The least money for each level the firm has not reached. */
export function CheapestQuestion({ roadmapId, level }: QuestionProps) {
  const say = useSay();
  const { answers, state, ask } = useQuestions(roadmapId, "cheapest");
  const above = LEVELS.filter((each) => each > level);
  type Row = (typeof answers)[number];
  const said = ({ path }: Row, cell: (found: NonNullable<Row["path"]>) => string): string =>
    path ? cell(path) : "—";
  const columns: readonly Column<Row>[] = [
    {
      key: "level",
      title: say("planner.ask.cheapest.level"),
      rowHeader: true,
      cell: (row) => say(`domain.level.${row.level}`),
    },
    {
      key: "total",
      title: say("planner.ask.cheapest.total"),
      numeric: true,
      cell: ({ path }) => {
        if (!path) return say("planner.ask.cheapest.unreachable");
        const total = readableWan(path.total);
        return path.bound < path.total
          ? `${total} (${say("planner.ask.cheapest.open", { bound: readableWan(path.bound) })})`
          : total;
      },
    },
    {
      key: "years",
      title: say("planner.ask.cheapest.years"),
      numeric: true,
      cell: (row) => said(row, ({ years }) => years.map(readableWan).join(" / ")),
    },
    {
      key: "reached",
      title: say("planner.ask.cheapest.reached"),
      cell: (row) => said(row, ({ reachedIn }) => say("planner.ask.cheapest.reachedIn", { year: reachedIn })),
    },
    {
      key: "items",
      title: say("planner.ask.cheapest.items"),
      numeric: true,
      cell: (row) => said(row, ({ solutions }) => String(solutions.length)),
    },
  ];
  const asked = (levels: readonly Level[]) => levels.map((each) => ({ level: String(each) }));
  if (above.length === 0) return null;
  return (
    <QuestionBox
      title={say("planner.ask.cheapest.title")}
      lead={say("planner.ask.cheapest.lead")}
      state={state}
      answered={answers.length > 0}
      onAsk={() => ask(asked(above))}
    >
      {answers.length > 0 && (
        <Table
          caption={say("planner.ask.cheapest.title")}
          captionHidden
          dense
          rows={answers}
          rowKey={(row) => String(row.level)}
          columns={columns}
        />
      )}
    </QuestionBox>
  );
}
