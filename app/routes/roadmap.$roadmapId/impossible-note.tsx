import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import { budgetField } from "~/components/plan/plan-fields";
import { useReasons } from "~/components/reasons";
import { Alert } from "~/components/ui/alert";
import { formatWan, type Yuan } from "~/domain/money";
import type { Impossible, PlanRequest } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { formatMoney } from "~/messages/format";
import { paths } from "~/paths";
import { WantedField, WantedNote } from "./wanted-note";

type ImpossibleNoteProps = {
  readonly impossible: Impossible;
  readonly titles: Titles;
  readonly submissionId: string;
};

/** Why no plan exists, the smallest budget that works with a button to use it, and what this budget does reach. */
export function ImpossibleNote({ impossible, titles, submissionId }: ImpossibleNoteProps) {
  const say = useSay();
  const language = useLanguage();
  const sayReason = useReasons(titles);
  const { request, reasons, smallestBudget, reachable } = impossible;
  const amounts = ([first, second, third]: readonly [Yuan, Yuan, Yuan]) => ({
    first: formatMoney(first, language),
    second: formatMoney(second, language),
    third: formatMoney(third, language),
  });
  return (
    <div className="grid max-w-3xl gap-5">
      <Alert
        tone="warning"
        title={say(reachable >= request.target ? "plan.impossible.wantedTitle" : "plan.impossible.title")}
      >
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
      </div>
      <p>{say("plan.impossible.reachable", { level: say(`domain.level.${reachable}`) })}</p>
      {smallestBudget ? (
        <div className="grid gap-3">
          <p className="font-semibold">{say("plan.impossible.smallestBudget", amounts(smallestBudget))}</p>
          <UseBudget request={request} budget={smallestBudget} submissionId={submissionId} />
        </div>
      ) : (
        <p className="font-semibold">
          {say(reachable >= request.target ? "plan.impossible.wantedFree" : "plan.impossible.noBudget")}
        </p>
      )}
      <p className="text-ink-soft">{say("roadmap.impossible.lower")}</p>
    </div>
  );
}

type UseBudgetProps = {
  readonly request: PlanRequest;
  readonly budget: readonly [Yuan, Yuan, Yuan];
  readonly submissionId: string;
};

function UseBudget({ request, budget, submissionId }: UseBudgetProps) {
  const say = useSay();
  return (
    <Form method="post" action={paths.planRoadmap(submissionId)}>
      {budget.map((amount, index) => (
        <input
          key={budgetField(index + 1)}
          type="hidden"
          name={budgetField(index + 1)}
          value={formatWan(amount)}
        />
      ))}
      <RequestFields request={request} />
      <SubmitButton pendingText={say("roadmap.ask.pending")}>{say("roadmap.impossible.use")}</SubmitButton>
    </Form>
  );
}

/** The rest of a request as hidden fields. */
function RequestFields({ request }: { readonly request: PlanRequest }) {
  return (
    <>
      <input type="hidden" name="target" value={request.target} />
      <input type="hidden" name="goal" value={request.goal} />
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
