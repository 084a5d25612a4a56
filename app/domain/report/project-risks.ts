import type { ReportProject } from "./report";

export type ProjectRisk = "dependency" | "interface" | "subscription" | "slow" | "use";

const MOST = 2;

/** What most likely goes wrong with a project, by its own facts; that nobody uses it, where nothing else stands out. At most two. */
export const projectRisks = ({ requires, price, cost, traits }: ReportProject): readonly ProjectRisk[] => {
  const needs = (...codes: readonly string[]) => requires.some(({ code }) => codes.includes(code));
  const lacks = (...names: readonly string[]) =>
    traits.some(({ trait, met }) => !met && names.includes(trait));
  const found: readonly ProjectRisk[] = [
    ...(needs("requires.solution") ? (["dependency"] as const) : []),
    ...(needs("requires.machineInterface", "requires.network") ? (["interface"] as const) : []),
    ...(price.model === "subscription" || cost.cloud > 0 ? (["subscription"] as const) : []),
    ...(lacks("fast", "light") ? (["slow"] as const) : []),
  ];
  return found.length > 0 ? found.slice(0, MOST) : ["use"];
};
