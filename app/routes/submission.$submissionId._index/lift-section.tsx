import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Explained } from "~/components/scoring/explained";
import { useLiftWords } from "~/components/scoring/lift-words";
import { LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { type Wish, writeItemWish } from "~/domain/matching/brings-about";
import { formatPoints } from "~/domain/points";
import { paths } from "~/paths";
import type { LiftRows } from "./lift-rows";
import type { ResultPage } from "./page.server";

/** Sets in view; the others wait behind a toggle. */
const SHOWN = 3;

/** The fewest answers to lift for the next level, as sets of which nothing can be spared. */
export function LiftSection({ page }: { readonly page: ResultPage }) {
  const { lift } = page;
  const say = useSay();
  if (!lift) return null;
  const level = say(`domain.level.${lift.target}`);
  const title = say("whatIf.lift.title", { level });
  if (lift.sets.length === 0)
    return (
      <Section title={title} id="lift">
        <p>{say("whatIf.lift.none", { level })}</p>
      </Section>
    );
  const sets = (from: number, to: number) => (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-3">
      {lift.sets.slice(from, to).map((set, index) => (
        <SetCard
          key={JSON.stringify(set.query)}
          page={page}
          lift={lift}
          set={set}
          number={from + index + 1}
        />
      ))}
    </ol>
  );
  return (
    <Section title={title} id="lift" lead={say("whatIf.lift.lead", { level })}>
      {lift.fewest > lift.sets.length && (
        <div className="mb-3 text-ink-soft text-sm">
          <Explained
            value={lift.fewest}
            title={say("whatIf.lift.fewest")}
            rule={say("explain.fewest")}
            anchor="levels"
          />{" "}
          {say("whatIf.lift.families", { shown: lift.sets.length })}
        </div>
      )}
      {sets(0, SHOWN)}
      {lift.sets.length > SHOWN && (
        <Disclosure summary={say("whatIf.lift.more", { count: lift.sets.length - SHOWN })} className="mt-3">
          {sets(SHOWN, lift.sets.length)}
        </Disclosure>
      )}
    </Section>
  );
}

type SetCardProps = {
  readonly page: ResultPage;
  readonly lift: LiftRows;
  readonly set: LiftRows["sets"][number];
  readonly number: number;
};

function SetCard({ page, lift, set, number }: SetCardProps) {
  const say = useSay();
  const words = useLiftWords(page.names);
  return (
    <li className="flex flex-col rounded-lg border border-line px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{say("whatIf.lift.set", { number })}</span>
        <span className="text-ink-soft text-sm">
          {say("whatIf.lift.changes", { count: set.changes })}
          {set.adds > 0 && (
            <>
              {" · "}
              <Explained
                value={`+${formatPoints(set.adds)}`}
                title={say("whatIf.lift.points", { points: formatPoints(set.adds) })}
                rule={say("explain.adds")}
              />
            </>
          )}
        </span>
      </div>
      <ul className="mt-2 grid flex-1 content-start gap-2">
        {set.scenes.map(({ part, wish, solutions }) => (
          <PartLine
            key={part.scene}
            page={page}
            lift={lift}
            wish={wish}
            solutions={solutions}
            name={words.sceneName(part.scene)}
          >
            {words.sayScene(part)}
          </PartLine>
        ))}
        {set.items.map(({ part, wish, solutions }) => (
          <PartLine
            key={part.item}
            page={page}
            lift={lift}
            wish={wish}
            solutions={solutions}
            name={words.itemName(part.item)}
          >
            {words.sayItem(part)}
          </PartLine>
        ))}
      </ul>
      <p className="mt-3">
        <LinkButton size="small" to={paths.whatIf(page.submissionId, set.query)}>
          {say("whatIf.lift.try")}
          <span className="sr-only">{say("whatIf.lift.set", { number })}</span>
        </LinkButton>
      </p>
    </li>
  );
}

type PartLineProps = {
  readonly page: ResultPage;
  readonly lift: LiftRows;
  readonly wish: Wish;
  readonly solutions: number;
  readonly name: string;
  readonly children: ReactNode;
};

/** One change of a set, with the solutions of the catalogue that bring it about. */
function PartLine({ page, lift, wish, solutions, name, children }: PartLineProps) {
  const say = useSay();
  const filter = "scene" in wish ? { scene: wish.scene } : { item: writeItemWish(wish.item, wish.letters) };
  return (
    <li>
      {children}
      <span className="block text-sm">
        {solutions === 0 ? (
          <span className="text-ink-soft">{say("whatIf.lift.noSolution")}</span>
        ) : (
          <Link
            to={paths.solutionsFor(page.submissionId, { target: String(lift.target), ...filter })}
            className="text-link"
          >
            {say("whatIf.lift.solutions", { count: solutions })}
            <span className="sr-only"> {name}</span>
          </Link>
        )}
      </span>
    </li>
  );
}
