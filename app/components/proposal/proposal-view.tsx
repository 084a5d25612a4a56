import { type Yuan, yuan } from "~/domain/money";
import type { RoadmapDifference } from "~/domain/planning/questions/compare-roadmaps";
import type { PlanRequest, RoadmapYear } from "~/domain/planning/roadmap";
import { formatPoints } from "~/domain/points";
import type { Titles } from "~/domain/titles";
import { formatDate, formatMoney } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Section } from "../layout/page";
import { Difference } from "../plan/difference";
import { Alert } from "../ui/alert";
import { Badge, LevelBadge, type Tone } from "../ui/badge";
import { Stat, Stats } from "../ui/stat";

export type ProposalStateName = "draft" | "open" | "accepted" | "declined";
export type ShownDecision = {
  readonly decision: "accepted" | "declined";
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
} | null;

const tones: Readonly<Record<ProposalStateName, Tone>> = {
  draft: "neutral",
  open: "brand",
  accepted: "positive",
  declined: "warning",
};

export function ProposalBadge({ state }: { readonly state: ProposalStateName }) {
  const say = useSay();
  return <Badge tone={tones[state]}>{say(`proposals.state.${state}`)}</Badge>;
}

type ShownPlan = {
  readonly budgets: PlanRequest["budgets"];
  readonly target: PlanRequest["target"];
  readonly total: Yuan;
  readonly items: number;
  readonly years: readonly Pick<RoadmapYear, "year" | "level" | "points">[];
};

type ShownProposal = {
  readonly reason: string | null;
  readonly decision: ShownDecision;
  readonly plan: ShownPlan | null;
  readonly base: { readonly version: number } | null;
  readonly difference: RoadmapDifference | null;
  readonly titles: Titles;
};

/** Reason, decision, the proposed plan in figures, and what it changes in the firm's own version. */
export function ProposalDetails({ proposal }: { readonly proposal: ShownProposal }) {
  const { reason, decision, plan, base, difference, titles } = proposal;
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {reason !== null && (
        <div className="max-w-3xl">
          <h2 className="text-lg">{say("proposals.view.reason")}</h2>
          <p className="mt-1 whitespace-pre-line">{reason}</p>
        </div>
      )}
      {decision && (
        <Alert
          tone={decision.decision === "accepted" ? "positive" : "warning"}
          title={say("proposals.view.decided", {
            by: decision.by,
            date: formatDate(decision.at, language),
            decision: say(`proposals.view.decision.${decision.decision}`),
            reason: decision.reason,
          })}
        />
      )}
      {plan && (
        <Section title={say("proposals.view.plan")}>
          <PlanFigures plan={plan} />
        </Section>
      )}
      <Section
        title={base ? say("proposals.view.against", { version: base.version }) : say("proposals.view.noBase")}
      >
        {difference && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <p>
              {difference.asked.length > 0
                ? say("planner.versions.asked", {
                    parts: difference.asked
                      .map((part) => say(`planner.versions.part.${part}`))
                      .join(say("planner.versions.separator")),
                  })
                : say("planner.versions.unasked")}
            </p>
            <Difference difference={difference} titles={titles} />
          </div>
        )}
      </Section>
    </>
  );
}

function PlanFigures({ plan }: { readonly plan: ShownPlan }) {
  const say = useSay();
  const language = useLanguage();
  const budget = yuan(plan.budgets.reduce((sum, amount) => sum + amount, 0));
  return (
    <Stats>
      <Stat
        label={say("proposals.view.total")}
        value={formatMoney(plan.total, language)}
        note={`${say("roadmap.ofBudget", { budget: formatMoney(budget, language) })} · ${say("proposals.view.items", { count: plan.items })}`}
      />
      {plan.years.map(({ year, level, points }) => (
        <Stat
          key={year}
          label={say("roadmap.reached", { year })}
          value={<LevelBadge level={level} />}
          note={say("roadmap.pointsThen", { points: formatPoints(points) })}
        />
      ))}
    </Stats>
  );
}
