import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Prerequisites } from "~/components/catalogue/prerequisites";
import { TraitMarks } from "~/components/catalogue/trait-marks";
import { useLanguage, useSay, useText } from "~/components/language";
import { useReasons } from "~/components/reasons";
import { Badge } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import type { JudgedTrait } from "~/domain/catalogue/trait-rules";
import { RANK_PARTS } from "~/domain/matching/match";
import { COST_KINDS, type Solution } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import type { Parameters } from "~/domain/parameters";
import type { Titles } from "~/domain/titles";
import { exactMoney, formatDate } from "~/messages/format";
import { paths } from "~/paths";
import type { MatchedSolution } from "./page.server";

type SolutionCardProps = {
  readonly matched: MatchedSolution;
  readonly titles: Titles;
  readonly weights: Parameters["ranking"];
};

/** One solution: what it is, why it suits, what it costs and takes, and the facts behind its traits and rank. */
export function SolutionCard({ matched, titles, weights }: SolutionCardProps) {
  const { match, solution, provider, position, traits } = matched;
  const say = useSay();
  const text = useText();
  const sayReason = useReasons(titles);
  return (
    <article className="border-line border-t py-5" aria-labelledby={`solution-${solution.code}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular text-ink-faint text-sm">{say("solutions.rank", { rank: position })}</span>
        <h3 id={`solution-${solution.code}`} className="text-lg">
          <Link to={paths.catalogueEntry(solution.code)} className="text-link">
            {text(solution.name)}
          </Link>
        </h3>
        <Badge>{say(`domain.solutionKind.${solution.kind}`)}</Badge>
        <TraitMarks traits={traits} />
      </div>
      <p className="mt-1 max-w-3xl text-ink-soft">{text(solution.summary)}</p>
      <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <h4 className="text-sm">{say("solutions.why")}</h4>
          <ul className="mt-1 list-disc pl-5 text-[0.95rem]">
            {match.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
            ))}
          </ul>
          <div className="mt-2 flex flex-wrap gap-x-6">
            <Disclosure summary={say("solutions.traits")}>
              <TraitFacts traits={traits} sayReason={sayReason} />
            </Disclosure>
            <Disclosure summary={say("solutions.parts")}>
              <RankParts match={match} weights={weights} sayReason={sayReason} />
            </Disclosure>
          </div>
        </div>
        <SolutionFacts solution={solution} providerName={text(provider.name)} titles={titles} />
      </div>
    </article>
  );
}

type TraitFactsProps = {
  readonly traits: readonly JudgedTrait[];
  readonly sayReason: ReturnType<typeof useReasons>;
};

function TraitFacts({ traits, sayReason }: TraitFactsProps) {
  const say = useSay();
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[5rem_1fr]">
      {traits.map(({ trait, rules }) => (
        <div key={trait} className="contents">
          <dt className="font-medium">{say(`domain.trait.${trait}`)}</dt>
          <dd>
            {rules.map(({ name, met, reason }) => (
              <p key={name} className={met ? undefined : "text-warning"}>
                {met ? "✓ " : "✗ "}
                {sayReason(reason)}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type RankPartsProps = Pick<SolutionCardProps, "weights"> & {
  readonly match: MatchedSolution["match"];
  readonly sayReason: ReturnType<typeof useReasons>;
};

/** Every summand with its facts, the parts, their weights and the sum: anybody can reckon the rank again. */
function RankParts({ match: { rank, terms }, weights, sayReason }: RankPartsProps) {
  const say = useSay();
  const text = useText();
  return (
    <div className="grid gap-2 text-sm">
      {RANK_PARTS.map((part) => (
        <section key={part}>
          <p className="font-medium">
            {say("solutions.partOf", {
              part: say(`solutions.part.${part}`),
              value: rank[part],
              weight: weights[part] / 10,
            })}
          </p>
          <ul className="list-disc pl-5">
            {terms[part].map((term) => (
              <li key={JSON.stringify(term)}>
                {sayReason(term)}
                {say("solutions.term", { points: term.points })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <span className="font-semibold">
          {say("solutions.rankSum", {
            sum: RANK_PARTS.map((part) => `${rank[part]} × ${weights[part] / 10}%`).join(" + "),
            total: rank.total,
          })}
        </span>{" "}
        <span className="text-ink-soft">{text(weights.source.title)}</span>
      </p>
    </div>
  );
}

type SolutionFactsProps = {
  readonly solution: Solution;
  readonly providerName: string;
  readonly titles: Titles;
};

function SolutionFacts({ solution, providerName, titles }: SolutionFactsProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { price, deployment, proof, listing } = solution;
  const yearly = yuan(COST_KINDS.reduce((sum, kind) => sum + price.yearly[kind], 0));
  const { users, satisfaction, accepted } = proof;
  const { measure, before, after, unit } = proof.effect;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      "price",
      say("common.noted", {
        value: exactMoney(price.entry, language),
        note: say(`domain.priceModel.${price.model}`),
      }),
    ],
    ["band", `${exactMoney(price.low, language)} – ${exactMoney(price.high, language)}`],
    ...(yearly > 0 ? [["yearly", exactMoney(yearly, language)] as const] : []),
    ["days", say("solutions.daysValue", { first: deployment.firstUseDays, full: deployment.fullUseDays })],
    ["mode", say(`domain.deploymentMode.${deployment.mode}`)],
    ["requires", <Prerequisites key="requires" solution={solution} titles={titles} />],
    [
      "proof",
      <span key="proof">
        {say("solutions.proofValue", { users, satisfaction, accepted })}
        <br />
        {say("solutions.effect", { measure: text(measure), before, after, unit: text(unit) })}
      </span>,
    ],
    [
      "provider",
      <span key="provider">
        {providerName}
        <br />
        <span className="text-ink-faint">
          {say("solutions.validTo", { date: formatDate(listing.to, language) })}
        </span>
      </span>,
    ],
  ];
  return (
    <dl className="grid content-start gap-x-3 gap-y-1 text-sm sm:grid-cols-[6rem_1fr]">
      {facts.map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="text-ink-soft">{say(`solutions.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
