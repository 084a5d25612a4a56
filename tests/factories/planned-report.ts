import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { matchSolutions } from "~/domain/matching/match-solutions";
import { joinCatalogueParts, parseCatalogue } from "~/domain/matching/parse-catalogue";
import type { Catalogue } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import { planFor } from "~/domain/planning/plan-for";
import type { Solve } from "~/domain/planning/programme";
import type { PlanRequest } from "~/domain/planning/roadmap";
import type { ReportInput } from "~/domain/report/build-report";
import { readReference } from "./reference";
import { reportInput } from "./report";

/** The sample firm with the city's catalogue and the plan the solver finds for it. */
export const plannedReportInput = async (
  solve: Solve,
  goal: PlanRequest["goal"] = "benefit",
): Promise<ReportInput> => {
  const base = reportInput();
  const { instrument, parameters, answers, score, firm } = base;
  const catalogue = cityCatalogue();
  const budgets = [yuan(300_000), yuan(300_000), yuan(300_000)] as const;
  const request = { ...base.roadmap.request, budgets, goal };
  const input = { instrument, catalogue, parameters, answers, score, firm, today: base.issuedOn };
  const outcome = await planFor(solve, { ...input, request });
  if (outcome.kind === "impossible") throw new Error(JSON.stringify(outcome.impossible));
  const { matches } = matchSolutions({ ...input, target: request.target });
  return { ...base, catalogue, matches, roadmap: outcome.roadmap };
};

/** The cheapest plan of the same firm, proved within seconds, and its certificate as it is stored. */
export const certifiedReportInput = async (
  solve: Solve,
): Promise<{ readonly input: ReportInput; readonly certificate: string }> => {
  let certificate = "";
  const keeping: Solve = async (...asked) => {
    const answer = await solve(...asked);
    certificate ||= JSON.stringify(answer.certificate);
    return answer;
  };
  const input = await plannedReportInput(keeping, "cheapest");
  const sha256 = createHash("sha256").update(certificate).digest("hex");
  const named = { file: "certificate.json", sha256, bytes: Buffer.byteLength(certificate) } as const;
  return { input: { ...input, certificate: named }, certificate };
};

const cityCatalogue = (): Catalogue => {
  const folder = "catalogue/2026-11";
  const files = readdirSync(`db/reference/${folder}`).sort();
  const parsed = parseCatalogue(joinCatalogueParts(files.map((file) => readReference(`${folder}/${file}`))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
