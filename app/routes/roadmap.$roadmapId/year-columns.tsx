import { Link } from "@remix-run/react";
import { useLanguage, useSay, useText } from "~/components/language";
import { useReasons } from "~/components/reasons";
import { LevelBadge } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import type { SceneStep } from "~/domain/matching/solution";
import type { Roadmap, RoadmapItem, RoadmapYear } from "~/domain/planning/roadmap";
import { formatPoints } from "~/domain/points";
import type { Titles } from "~/domain/titles";
import { formatDate, formatMoney } from "~/messages/format";
import { paths } from "~/paths";
import { type Carried, type CarriedItem, ItemProjectLine } from "./carrying-out";
import { costOf, periodOf, quarterInYear, renewalsIn, yearOfQuarter } from "./plan-facts";

type YearColumnsProps = {
  readonly roadmap: Roadmap;
  readonly titles: Titles;
  /** The version of the catalogue it was planned from. */
  readonly release: string;
  /** What each item lifts, by solution. */
  readonly taken: Readonly<Record<string, readonly SceneStep[]>>;
  /** Projects by solution. */
  readonly carried: Carried;
  /** The last day in the catalogue of what begins after it, by solution. */
  readonly lapsing: Readonly<Record<string, string>>;
};

/** The three years side by side: what starts, what it costs, the level at the end. */
export function YearColumns({ roadmap, ...of }: YearColumnsProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-3">
      {roadmap.years.map((year) => (
        <YearColumn key={year.year} year={year} roadmap={roadmap} {...of} />
      ))}
    </div>
  );
}

function YearColumn(props: YearColumnsProps & { readonly year: RoadmapYear }) {
  const { year, roadmap, titles, release, taken, carried, lapsing } = props;
  const say = useSay();
  const language = useLanguage();
  const { from, to } = periodOf(roadmap.request.startsOn, year.year);
  const items = roadmap.items.filter((item) => item.year === year.year);
  const renewals = renewalsIn(roadmap, year);
  return (
    <section className="min-w-0 border-brand border-t-4 pt-3">
      <h3 className="text-lg">{say("roadmap.year", { year: year.year })}</h3>
      <p className="text-ink-soft text-sm">
        {say("roadmap.period", { from: formatDate(from, language), to: formatDate(to, language) })}
      </p>
      <p className="mt-1 text-sm">
        {say("roadmap.spent", {
          spent: formatMoney(year.total, language),
          budget: formatMoney(year.budget, language),
        })}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        {say("roadmap.levelThen")} <LevelBadge level={year.level} />
        <span className="tabular text-ink-soft">
          {say("roadmap.pointsThen", { points: formatPoints(year.points) })}
        </span>
      </p>
      <ul className="mt-3 grid gap-3">
        {items.map((item) => (
          <ItemCard
            key={item.solution}
            item={item}
            titles={titles}
            release={release}
            steps={taken[item.solution] ?? []}
            project={carried[item.solution]}
            until={lapsing[item.solution]}
          />
        ))}
      </ul>
      {items.length === 0 && <p className="mt-3 text-ink-soft">{say("roadmap.noItems")}</p>}
      {renewals > 0 && (
        <p className="mt-3 text-ink-soft text-sm">
          {say("roadmap.renewals", { amount: formatMoney(renewals, language) })}
        </p>
      )}
    </section>
  );
}

type ItemCardProps = Pick<YearColumnsProps, "titles" | "release"> & {
  readonly item: RoadmapItem;
  readonly steps: readonly SceneStep[];
  readonly project: CarriedItem | undefined;
  readonly until: string | undefined;
};

function ItemCard({ item, steps, titles, release, project, until }: ItemCardProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const sayReason = useReasons(titles);
  const title = (kind: "scene" | "item" | "solution", code: string) => {
    const found = titles[kind][code];
    return found ? text(found) : code;
  };
  return (
    <li className="rounded-md border border-line p-3">
      <p className="font-semibold leading-snug">
        <Link to={paths.catalogueEntry(item.solution, release)} className="text-link">
          {title("solution", item.solution)}
        </Link>
      </p>
      <p className="mt-0.5 text-ink-soft text-sm">
        <Quarters item={item} /> · {say("roadmap.cost", { amount: formatMoney(costOf(item), language) })}
      </p>
      <ItemProjectLine project={project} />
      {until !== undefined && (
        <p className="mt-1 text-sm text-warning">
          {say("roadmap.lapsing", { date: formatDate(until, language) })}
        </p>
      )}
      <ul className="mt-1.5 text-sm">
        {steps.map(({ scene, from, to }) => (
          <li key={scene}>
            {say("roadmap.step", {
              scene: title("scene", scene),
              from: say(`domain.sceneLevel.${from}`),
              to: say(`domain.sceneLevel.${to}`),
            })}
          </li>
        ))}
        {item.lifts.map(({ item: code, letter }) => (
          <li key={`${code} ${letter}`}>{say("roadmap.lift", { item: title("item", code), letter })}</li>
        ))}
      </ul>
      {item.reasons.length > 0 && (
        <Disclosure summary={say("roadmap.why")} className="mt-1 text-sm">
          <ul className="list-disc pl-4">
            {item.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

function Quarters({ item }: { readonly item: RoadmapItem }) {
  const say = useSay();
  const at = (quarter: number) =>
    say("roadmap.gantt.at", { year: yearOfQuarter(quarter), quarter: quarterInYear(quarter) });
  const { firstQuarter, lastQuarter } = item;
  return <>{firstQuarter === lastQuarter ? at(firstQuarter) : `${at(firstQuarter)} – ${at(lastQuarter)}`}</>;
}
