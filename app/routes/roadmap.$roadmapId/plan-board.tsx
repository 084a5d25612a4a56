import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useSay } from "~/components/language";
import { classNames } from "~/components/ui/class-names";
import { useMounted } from "~/components/use-mounted";
import { quarterInYear, yearOfQuarter } from "./plan-facts";

const QUARTERS = 12;
const quarters = Array.from({ length: QUARTERS }, (_, index) => index + 1);

/** What is asked for a solution, as the form sends it: "", "pin:CODE", "exclude:CODE" or "start:CODE@QUARTER". */
export type Choice = string;
export const startChoice = (code: string, quarter: number): Choice => `start:${code}@${quarter}`;
const quarterOf = (choice: Choice): number | null => {
  const found = /^start:.*@(\d+)$/.exec(choice);
  return found ? Number(found[1]) : null;
};

export type BoardRow = {
  readonly code: string;
  readonly name: string;
  /** Null for what is not in the plan. */
  readonly firstQuarter: number | null;
  readonly length: number;
  readonly initial: Choice;
};

/** Written out, as the style sheet is made from what stands in the source. */
const STARTS = [
  "col-start-1",
  "col-start-2",
  "col-start-3",
  "col-start-4",
  "col-start-5",
  "col-start-6",
  "col-start-7",
  "col-start-8",
  "col-start-9",
  "col-start-10",
  "col-start-11",
  "col-start-12",
] as const;
const SPANS = [
  "col-span-1",
  "col-span-2",
  "col-span-3",
  "col-span-4",
  "col-span-5",
  "col-span-6",
  "col-span-7",
  "col-span-8",
  "col-span-9",
  "col-span-10",
  "col-span-11",
  "col-span-12",
] as const;

/** Every solution of the plan with its quarters: a bar to drag or to move by keys, and a list that needs no script. */
export function PlanBoard({ rows }: { readonly rows: readonly BoardRow[] }) {
  const say = useSay();
  const [said, setSaid] = useState("");
  return (
    <div>
      <p className="mb-3 text-[0.93rem] text-ink-soft">{say("planner.board.lead")}</p>
      <BoardHead />
      <div className="grid grid-cols-[minmax(0,1fr)]">
        {rows.map((row) => (
          <BoardLine key={row.code} row={row} onSaid={setSaid} />
        ))}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const LINE =
  "grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 gap-y-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_15rem]";

function BoardHead() {
  const say = useSay();
  return (
    <div aria-hidden="true" className={classNames(LINE, "hidden text-ink-soft text-xs lg:grid")}>
      <span />
      <span className="grid grid-cols-12">
        {quarters.map((quarter) => (
          <span
            key={quarter}
            className={classNames("pl-0.5", quarter % 4 === 1 && "border-line-strong border-l")}
          >
            {quarter % 4 === 1 ? say("roadmap.year", { year: yearOfQuarter(quarter) }) : ""}
          </span>
        ))}
      </span>
      <span />
    </div>
  );
}

type LineProps = { readonly row: BoardRow; readonly onSaid: (words: string) => void };

function BoardLine({ row, onSaid }: LineProps) {
  const { code, name, firstQuarter, length, initial } = row;
  const say = useSay();
  const mounted = useMounted();
  const [choice, setChoice] = useState(initial);
  const at = (quarter: number) =>
    say("roadmap.gantt.at", { year: yearOfQuarter(quarter), quarter: quarterInYear(quarter) });
  const pinnedTo = quarterOf(choice);
  const start = pinnedTo ?? firstQuarter;
  const moveTo = (quarter: number) => {
    const allowed = Math.min(Math.max(1, quarter), QUARTERS - length + 1);
    setChoice(startChoice(code, allowed));
    onSaid(say("planner.board.pinnedAt", { name, at: at(allowed) }));
  };
  const free = () => {
    setChoice("");
    onSaid(say("planner.board.freed", { name }));
  };
  return (
    <div className={classNames(LINE, "border-line border-b py-1.5")}>
      <span
        className={classNames("leading-snug", choice.startsWith("exclude:") && "text-ink-soft line-through")}
      >
        {name}
      </span>
      {mounted && start !== null && !choice.startsWith("exclude:") ? (
        <Lane
          label={say("planner.board.bar", { name, at: at(start) })}
          start={start}
          length={length}
          pinned={choice !== ""}
          moveTo={moveTo}
          free={free}
        />
      ) : (
        <span className="hidden lg:block" />
      )}
      <select
        name="choice"
        aria-label={say("planner.board.choiceOf", { name })}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        className="min-h-11 w-full rounded-md border border-ink-faint bg-paper px-2"
      >
        <option value="">{say("roadmap.adjust.free")}</option>
        <option value={`pin:${code}`}>{say("roadmap.adjust.pin")}</option>
        <option value={`exclude:${code}`}>{say("roadmap.adjust.exclude")}</option>
        {quarters
          .filter((quarter) => quarter <= QUARTERS - length + 1)
          .map((quarter) => (
            <option key={quarter} value={startChoice(code, quarter)}>
              {say("planner.board.start", { at: at(quarter) })}
            </option>
          ))}
      </select>
    </div>
  );
}

type LaneProps = {
  readonly label: string;
  readonly start: number;
  readonly length: number;
  readonly pinned: boolean;
  readonly moveTo: (quarter: number) => void;
  readonly free: () => void;
};

/** A bar over twelve quarters. Dragging and keys do the same: they ask for the quarter in which it begins. */
function Lane({ label, start, length, pinned, moveTo, free }: LaneProps) {
  const lane = useRef<HTMLDivElement>(null);
  const grabbed = useRef<number | null>(null);
  const quarterAt = (event: PointerEvent): number => {
    const { left, width } = lane.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.floor(((event.clientX - left) / width) * QUARTERS) + 1;
  };
  const grab = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = quarterAt(event) - start;
  };
  const drag = (event: PointerEvent) => {
    if (grabbed.current === null) return;
    const to = quarterAt(event) - grabbed.current;
    if (to !== start) moveTo(to);
  };
  const drop = () => {
    grabbed.current = null;
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") moveTo(start - 1);
    else if (key === "ArrowRight") moveTo(start + 1);
    else if (key === "Escape") free();
  };
  return (
    <div ref={lane} className="relative grid grid-cols-12 rounded-sm bg-paper-soft">
      <button
        type="button"
        aria-label={label}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
        onKeyDown={press}
        className={classNames(
          "h-8 cursor-grab touch-none rounded-sm border-2 active:cursor-grabbing",
          pinned ? "border-ink bg-brand" : "border-brand bg-brand-soft",
          STARTS[start - 1] ?? STARTS[0],
          SPANS[length - 1] ?? SPANS[0],
        )}
      >
        {pinned && (
          <span aria-hidden="true" className="text-paper text-xs">
            ●
          </span>
        )}
      </button>
    </div>
  );
}
