import type { Catalogue, Solution } from "../matching/solution";
import { yuan } from "../money";
import { totalOf } from "../planning/costs";
import { QUARTERS } from "../planning/quarters";
import type { PlanFigures, PlanRequest } from "../planning/roadmap";
import { quarterAt, workingDays } from "./plan-days";
import { isRunning, type Project } from "./project";

type CarriedPlan = { readonly request: PlanRequest; readonly figures: readonly PlanFigures[] };

/** Days of work that the new plan still sees of a project; at least one. */
const daysLeft = ({ plan, contract, finished }: Project, startsOn: string): number => {
  if (!contract) return plan.days;
  const from = contract.on > startsOn ? contract.on : startsOn;
  if (finished) return Math.max(1, workingDays(from, finished.on));
  return Math.max(1, plan.days - (contract.on < startsOn ? workingDays(contract.on, startsOn) : 0));
};

/** What of the contract is paid from the start of the new plan on. */
const toPay = ({ contract, payments }: Project, startsOn: string): number => {
  const all = payments.some(({ final }) => final)
    ? payments.reduce((sum, { amount }) => sum + amount, 0)
    : (contract?.amount ?? 0);
  const before = payments.filter(({ on }) => on < startsOn).reduce((sum, { amount }) => sum + amount, 0);
  return all - before;
};

const figuresOf = (
  { code: solution, price }: Solution,
  project: Project,
  { startsOn }: PlanRequest,
): PlanFigures | null => {
  if (!isRunning(project) || !project.contract) return null;
  const once = yuan(toPay(project, startsOn));
  const quarter = Math.max(1, quarterAt(startsOn, project.contract.on));
  if (quarter > QUARTERS) return null;
  // Every contract older than the plan has one anniversary in each of its years; later ones come as of any start.
  const renewal = project.contract.on < startsOn ? totalOf(price.yearly) : yuan(0);
  const from = { kind: "project" as const, quarter, ...(renewal > 0 && { renewal }) };
  return { solution, once, days: daysLeft(project, startsOn), from };
};

/**
 * A request under which everything under contract is given: it is in the plan, begins in the quarter of its contract
 * (the first one where it began before) and costs what is still to be paid, which is nothing for what is paid already,
 * and its renewals in each year of the plan: so nothing is bought twice, and what builds on it may begin. The firm's own
 * wishes for it give way.
 */
export const carryIntoPlan = (
  request: PlanRequest,
  projects: ReadonlyMap<string, Project>,
  { solutions }: Pick<Catalogue, "solutions">,
): CarriedPlan => {
  const figures = solutions.flatMap((solution) => {
    const project = projects.get(solution.code);
    return (project && figuresOf(solution, project, request)) ?? [];
  });
  if (figures.length === 0) return { request, figures };
  const carried = new Set(figures.map(({ solution }) => solution));
  const starts = figures.flatMap(({ solution, from }) =>
    from.kind === "project" ? [{ solution, quarter: from.quarter }] : [],
  );
  return {
    request: {
      ...request,
      pinned: [...request.pinned.filter((code) => !carried.has(code)), ...carried],
      excluded: request.excluded.filter((code) => !carried.has(code)),
      startsIn: [...(request.startsIn ?? []).filter(({ solution }) => !carried.has(solution)), ...starts],
    },
    figures,
  };
};
