import type { Day } from "../milestones/calendar-day";
import { type Yuan, yuan } from "../money";
import type {
  EarlierStage,
  OrderedStage,
  ProjectEvent,
  ProjectFact,
  ProjectPlan,
  ProjectStage,
} from "./project-event";
import { EARLIER_STAGES, PROJECT_STAGES } from "./project-event";

/** A fact with the number of its line in the history, by which it is corrected. */
export type Numbered<Kind extends ProjectFact["kind"]> = Extract<ProjectFact, { readonly kind: Kind }> & {
  readonly event: number;
};

/** 项目: what its history comes to. */
export type Project = {
  readonly plan: ProjectPlan;
  readonly owner: string | null;
  /** The firm's own dates; null while those of the plan hold. */
  readonly schedule: { readonly from: Day; readonly to: Day } | null;
  readonly contract: Numbered<"contracted"> | null;
  readonly started: Numbered<"started"> | null;
  readonly finished: Numbered<"finished"> | null;
  readonly acceptance: Numbered<"accepted"> | null;
  readonly payments: readonly Numbered<"paid">[];
  readonly renewals: readonly Numbered<"renewed">[];
  readonly subsidies: readonly Numbered<"subsidised">[];
  readonly measured: Numbered<"measured"> | null;
  readonly stopped: { readonly on: Day; readonly reason: string | null } | null;
};

export const plannedProject = (plan: ProjectPlan): Project => ({
  plan,
  owner: null,
  schedule: null,
  contract: null,
  started: null,
  finished: null,
  acceptance: null,
  payments: [],
  renewals: [],
  subsidies: [],
  measured: null,
  stopped: null,
});

const sumOf = (facts: readonly { readonly amount: Yuan }[]): Yuan =>
  yuan(facts.reduce((sum, { amount }) => sum + amount, 0));

/** Yuan paid of the contract so far. */
export const paidOfContract = ({ payments }: Project): Yuan => sumOf(payments);
/** Yuan paid in all, renewals included. */
export const paidInAll = ({ payments, renewals }: Project): Yuan => yuan(sumOf(payments) + sumOf(renewals));
export const subsidyReceived = ({ subsidies }: Project): Yuan => sumOf(subsidies);

/** Nothing more is owed of the contract. */
export const isSettled = (project: Project): boolean =>
  project.contract !== null &&
  (project.payments.some(({ final }) => final) || paidOfContract(project) === project.contract.amount);

/** The furthest stage reached; `paid` needs both acceptance and the last payment, in whichever order they came. */
export const stageOf = (project: Project): ProjectStage => {
  if (project.stopped) return "stopped";
  if (project.acceptance) return isSettled(project) ? "paid" : "accepted";
  if (project.finished) return "finished";
  if (project.started) return "working";
  return project.contract ? "contracted" : "planned";
};

/** Whether money is bound: a contract stands, however far the project has come since. */
export const isRunning = (project: Project): boolean => project.contract !== null && !project.stopped;

const placeOf = (stage: OrderedStage): number => PROJECT_STAGES.indexOf(stage);

/** Stages a project could go back to from where it stands, the nearest first. */
export const earlierStages = (project: Project): readonly EarlierStage[] => {
  const stage = stageOf(project);
  if (stage === "stopped") return [];
  const free = [...project.payments, ...project.renewals, ...project.subsidies].length === 0;
  const base = stage === "paid" ? "accepted" : stage;
  return EARLIER_STAGES.filter(
    (each) => placeOf(each) < placeOf(base) && (each !== "planned" || free),
  ).toReversed();
};

/** The same project before it went beyond a stage; payments stay, as the money was paid. */
export const backTo = (project: Project, stage: EarlierStage): Project => ({
  ...project,
  acceptance: null,
  measured: stage === "finished" ? project.measured : null,
  finished: stage === "finished" ? project.finished : null,
  started: stage === "finished" || stage === "working" ? project.started : null,
  contract: stage === "planned" ? null : project.contract,
});

/** Facts that stand, each with the number of its line. */
export const factsInForce = (project: Project): readonly (ProjectFact & { readonly event: number })[] =>
  [
    project.contract,
    project.started,
    project.finished,
    project.acceptance,
    project.measured,
    ...project.payments,
    ...project.renewals,
    ...project.subsidies,
  ].filter((fact) => fact !== null);

const STRIKABLE: readonly ProjectEvent["kind"][] = ["paid", "renewed", "subsidised", "measured"];

/** Entered by mistake, it can be struck out; a step is taken back instead. */
export const isStrikable = (kind: ProjectEvent["kind"]): boolean => STRIKABLE.includes(kind);
