import { useLanguage, useSay } from "~/components/language";
import { classNames } from "~/components/ui/class-names";
import { yuan } from "~/domain/money";
import { type OrderedStage, PROJECT_STAGES } from "~/domain/projects/project-event";
import { formatDate, formatMoney } from "~/messages/format";
import type { ProjectPage } from "./page.server";

/** The six stages with what is known of each: down the page on a phone, side by side on a desk. */
export function StageSteps({ page }: { readonly page: ProjectPage }) {
  const say = useSay();
  const reached = reachedStages(page);
  return (
    <ol aria-label={say("projects.page.stages")} className="grid gap-x-4 sm:grid-flow-col sm:auto-cols-fr">
      {PROJECT_STAGES.map((stage) => (
        <li
          key={stage}
          aria-current={stage === page.stage ? "step" : undefined}
          className={classNames(
            "flex items-baseline gap-3 py-1.5 sm:block sm:border-t-4 sm:pt-2",
            reached.includes(stage) ? "sm:border-brand" : "text-ink-soft sm:border-line",
          )}
        >
          <span
            className={classNames(
              "w-28 shrink-0 whitespace-nowrap sm:w-auto",
              stage === page.stage && "font-semibold",
            )}
          >
            <span aria-hidden="true">{reached.includes(stage) ? "●" : "○"}</span>{" "}
            {say(`projects.stage.${stage}`)}
          </span>
          <StageDetail stage={stage} page={page} />
        </li>
      ))}
    </ol>
  );
}

const reachedStages = ({ project, settled }: ProjectPage): readonly OrderedStage[] => {
  const { contract, started, finished, acceptance } = project;
  const passed: Readonly<Record<OrderedStage, boolean>> = {
    planned: true,
    contracted: contract !== null,
    working: started !== null,
    finished: finished !== null,
    accepted: acceptance !== null,
    paid: acceptance !== null && settled,
  };
  return PROJECT_STAGES.filter((stage) => passed[stage]);
};

function StageDetail({ stage, page }: { readonly stage: OrderedStage; readonly page: ProjectPage }) {
  const say = useSay();
  const language = useLanguage();
  const { plan, contract, started, finished, acceptance, payments } = page.project;
  const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, language);
  const details: Readonly<Record<OrderedStage, readonly (string | undefined)[]>> = {
    planned: [formatDate(plan.from, language), money(plan.amount)],
    contracted: contract ? [formatDate(contract.on, language), money(contract.amount)] : [],
    working: started ? [formatDate(started.on, language)] : [],
    finished: finished ? [formatDate(finished.on, language)] : [],
    accepted: acceptance ? [formatDate(acceptance.on, language), acceptance.by] : [],
    paid:
      payments.length > 0 ? [formatDate(payments.at(-1)?.on ?? "", language), money(paidOf(payments))] : [],
  };
  return (
    <span className="grid text-sm">
      {details[stage].map((detail) => (
        <span key={detail} className="tabular">
          {detail}
        </span>
      ))}
      {stage === "paid" && payments.length > 0 && !page.settled && page.owed > 0 && (
        <span>{say("projects.money.owed")}</span>
      )}
    </span>
  );
}

const paidOf = (payments: ProjectPage["project"]["payments"]) =>
  yuan(payments.reduce((sum, { amount }) => sum + amount, 0));
