import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import { PlaceInLine } from "~/components/plan/place-in-line";
import { budgetField, priorityField, quarterField } from "~/components/plan/plan-draft";
import { TicketField } from "~/components/plan/ticket-field";
import { useReasons } from "~/components/reasons";
import { Alert } from "~/components/ui/alert";
import type { Level } from "~/domain/instrument/instrument";
import { formatWan, type Yuan } from "~/domain/money";
import { offersOf } from "~/domain/planning/enough-budgets";
import type { Impossible, PlanRequest } from "~/domain/planning/roadmap";
import { isUndecided } from "~/domain/planning/undecided";
import type { Titles } from "~/domain/titles";
import { exactMoney } from "~/messages/format";
import { paths } from "~/paths";
import { WantedField, WantedNote } from "./wanted-note";

type ImpossibleNoteProps = {
  readonly impossible: Impossible;
  readonly titles: Titles;
  readonly submissionId: string;
  /** The firm's level today. */
  readonly now: Level;
};

/** Why no plan exists, the budgets that work with a button to use each, and what this budget does reach. */
export function ImpossibleNote({ impossible, titles, submissionId, now }: ImpossibleNoteProps) {
  const say = useSay();
  const language = useLanguage();
  const sayReason = useReasons(titles);
  const { request, reasons, reachable } = impossible;
  const offers = offersOf(impossible);
  const amounts = ([first, second, third]: readonly [Yuan, Yuan, Yuan]) => ({
    first: exactMoney(first, language),
    second: exactMoney(second, language),
    third: exactMoney(third, language),
  });
  return (
    <div className="grid max-w-3xl gap-5">
      <Alert tone="warning" title={say(titleOf(impossible))}>
        {say("roadmap.impossible.lead", {
          target: say(`domain.level.${request.target}`),
          ...amounts(request.budgets),
        })}
      </Alert>
      <WantedNote wanted={request.wanted} titles={titles} />
      <div>
        <h2 className="text-lg">{say("roadmap.impossible.missing")}</h2>
        <ul className="mt-1 list-disc pl-5">
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
          ))}
        </ul>
        {impossible.minimal !== undefined && reasons.some(({ code }) => code.startsWith("plan.limit.")) && (
          <p className="mt-1 text-[0.95rem] text-ink-soft">
            {say(impossible.minimal ? "planner.impossible.minimal" : "planner.impossible.notMinimal")}
          </p>
        )}
      </div>
      <div className="grid gap-3">
        <p>{say("plan.impossible.reachable", { level: say(`domain.level.${reachable}`) })}</p>
        {reachable !== 0 && reachable > now && reachable < request.target && (
          <UseLevel request={request} level={reachable} submissionId={submissionId} />
        )}
      </div>
      {offers.length > 0
        ? offers.map(({ kind, years, quarters, added }) => (
            <div key={kind} className="grid gap-3">
              <p className="font-semibold">
                {say(`plan.impossible.${kind}Budget`, {
                  ...amounts(years),
                  added: exactMoney(added, language),
                })}
              </p>
              <UseBudget request={request} budget={years} quarters={quarters} submissionId={submissionId} />
            </div>
          ))
        : !isUndecided(impossible) && (
            <p className="font-semibold">
              {say(
                request.wanted && reachable >= request.target
                  ? "plan.impossible.wantedFree"
                  : "plan.impossible.noBudget",
              )}
            </p>
          )}
      <p className="text-ink-soft">{say("roadmap.impossible.lower")}</p>
    </div>
  );
}

/** Where the level can be reached, what else was asked for is in the way: a kept target, or solutions. */
const titleOf = (impossible: Impossible): string => {
  const { request, reachable } = impossible;
  if (isUndecided(impossible)) return "plan.impossible.openTitle";
  if (reachable < request.target) return "plan.impossible.title";
  return request.wanted ? "plan.impossible.wantedTitle" : "plan.impossible.choicesTitle";
};

type UseBudgetProps = {
  readonly request: PlanRequest;
  readonly budget: readonly [Yuan, Yuan, Yuan];
  readonly quarters: readonly Yuan[] | undefined;
  readonly submissionId: string;
};

function UseBudget({ request, budget, quarters, submissionId }: UseBudgetProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form method="post" action={paths.planRoadmap(submissionId)}>
      <BudgetFields budget={budget} quarters={quarters} />
      <RequestFields request={request} />
      <TicketField />
      <SubmitButton pendingText={say("roadmap.ask.pending")}>
        {say("roadmap.impossible.use")}
        <span className="sr-only"> {budget.map((amount) => exactMoney(amount, language)).join(" / ")}</span>
      </SubmitButton>
      <PlaceInLine />
    </Form>
  );
}

/** The same request for a level that its budgets do reach. */
function UseLevel({ request, level, submissionId }: UseLevelProps) {
  const say = useSay();
  const { wanted: _, ...rest } = request;
  return (
    <Form method="post" action={paths.planRoadmap(submissionId)}>
      <BudgetFields budget={request.budgets} quarters={request.quarterBudgets} />
      <RequestFields request={{ ...rest, target: level }} />
      <TicketField />
      <SubmitButton look="secondary" pendingText={say("roadmap.ask.pending")}>
        {say("roadmap.impossible.useLevel", { level: say(`domain.level.${level}`) })}
      </SubmitButton>
      <PlaceInLine />
    </Form>
  );
}

type UseLevelProps = Pick<UseBudgetProps, "request" | "submissionId"> & {
  readonly level: Exclude<Level, 0>;
};

function BudgetFields({ budget, quarters }: Pick<UseBudgetProps, "budget" | "quarters">) {
  return (
    <>
      {budget.map((amount, index) => (
        <input
          key={budgetField(index + 1)}
          type="hidden"
          name={budgetField(index + 1)}
          value={formatWan(amount)}
        />
      ))}
      <input type="hidden" name="period" value={quarters ? "quarter" : "year"} />
      {quarters?.map((amount, index) => (
        <input
          key={quarterField(index + 1)}
          type="hidden"
          name={quarterField(index + 1)}
          value={formatWan(amount)}
        />
      ))}
    </>
  );
}

/** The rest of a request as hidden fields. */
function RequestFields({ request }: { readonly request: PlanRequest }) {
  return (
    <>
      <input type="hidden" name="target" value={request.target} />
      <input type="hidden" name="goal" value={request.priorities ? "own" : request.goal} />
      {request.priorities?.map((name, index) => (
        <input key={name} type="hidden" name={priorityField(index + 1)} value={name} />
      ))}
      {request.staffDays !== undefined && <input type="hidden" name="staffDays" value={request.staffDays} />}
      {request.countedSubsidy && <input type="hidden" name="countedSubsidy" value={request.countedSubsidy} />}
      {request.startsIn?.map(({ solution, quarter }) => (
        <input key={`start ${solution}`} type="hidden" name="startsIn" value={`${solution}@${quarter}`} />
      ))}
      <input type="hidden" name="startsOn" value={request.startsOn} />
      <WantedField wanted={request.wanted} />
      {request.pinned.map((code) => (
        <input key={`pin ${code}`} type="hidden" name="pinned" value={code} />
      ))}
      {request.excluded.map((code) => (
        <input key={`exclude ${code}`} type="hidden" name="excluded" value={code} />
      ))}
    </>
  );
}
