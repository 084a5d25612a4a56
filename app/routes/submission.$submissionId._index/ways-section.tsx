import { Link } from "@remix-run/react";
import { useLanguage, useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Explained } from "~/components/scoring/explained";
import { useLiftWords } from "~/components/scoring/lift-words";
import { LinkButton } from "~/components/ui/button";
import { formatPoints } from "~/domain/points";
import { exactMoney } from "~/messages/format";
import { sayShortfall } from "~/messages/say-shortfall";
import { paths } from "~/paths";
import type { ResultPage } from "./page.server";
import type { WayRows } from "./way-rows";

/** How the firm can reach the next level: what to buy at which price, or what no purchase brings. */
export function WaysSection({ page }: { readonly page: ResultPage }) {
  const found = page.ways;
  const say = useSay();
  if (!found) return null;
  const level = say(`domain.level.${found.target}`);
  const title = say("whatIf.lift.title", { level });
  if (found.short)
    return (
      <Section title={title} id="lift">
        <p>{sayShortfall(found.short, found.target, say)}</p>
      </Section>
    );
  const items = found.figures.join(say("whatIf.lift.comma"));
  return (
    <Section title={title} id="lift" lead={say("whatIf.lift.lead", { level, items })}>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-3">
        {found.ways.map((way, index) => (
          <WayCard key={JSON.stringify(way.query)} page={page} found={found} way={way} number={index + 1} />
        ))}
      </ol>
    </Section>
  );
}

type WayCardProps = {
  readonly page: ResultPage;
  readonly found: WayRows;
  readonly way: WayRows["ways"][number];
  readonly number: number;
};

function WayCard({ page, found, way, number }: WayCardProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className="flex flex-col rounded-lg border border-line px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{say("whatIf.lift.set", { number })}</span>
        <span className="font-semibold">{exactMoney(way.price, language)}</span>
      </div>
      {way.adds > 0 && (
        <div className="text-ink-soft text-sm">
          <Explained
            value={`+${formatPoints(way.adds)}`}
            title={say("whatIf.lift.points", { points: formatPoints(way.adds) })}
            rule={say("explain.adds")}
          />
        </div>
      )}
      <ul className="mt-2 grid flex-1 content-start gap-2">
        {way.parts.map((part) => (
          <PartLine key={part.solution ?? ""} page={page} part={part} release={found.release} />
        ))}
      </ul>
      <p className="mt-3">
        <LinkButton size="small" to={paths.whatIf(page.submissionId, way.query)}>
          {say("whatIf.lift.try")}
          <span className="sr-only">{say("whatIf.lift.set", { number })}</span>
        </LinkButton>
      </p>
    </li>
  );
}

type PartLineProps = {
  readonly page: ResultPage;
  readonly part: WayCardProps["way"]["parts"][number];
  readonly release: string;
};

/** One purchase with its price and what it lifts; without a solution, what the firm does by itself. */
function PartLine({ page, part, release }: PartLineProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const words = useLiftWords(page.names);
  return (
    <li>
      {part.solution === null ? (
        say("whatIf.lift.own")
      ) : (
        <span className="flex justify-between gap-3">
          <Link to={paths.catalogueEntry(part.solution, release)} className="text-link">
            {part.name ? text(part.name) : part.solution}
          </Link>
          <span className="tabular whitespace-nowrap">
            {part.price !== null && exactMoney(part.price, language)}
          </span>
        </span>
      )}
      <span className="block text-ink-soft text-sm">{words.saySet(part)}</span>
    </li>
  );
}
