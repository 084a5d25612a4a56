import { monthsAfter, whyHidden } from "~/domain/catalogue/shown";
import { judgeTraits } from "~/domain/catalogue/trait-rules";
import type { Solution } from "~/domain/matching/solution";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { experienceOf, type OutcomeRule } from "~/domain/projects/outcomes";
import { titlesOf } from "~/domain/titles";
import type { World } from "~/world";
import { findCatalogueVersion, loadReference } from "~db/reference-cache";
import { listSolutionOutcomes } from "~db/solution-outcome";

/**
 * An entry by its code, as the release in force has it or the one asked for; null where that release has no such
 * entry. One that may not be shown comes with the reasons and without its facts.
 */
export const readEntry = async (world: World, code: string | undefined, release: string | null) => {
  const now = world.now();
  const reference = await loadReference(world.db, now);
  const current = reference.catalogue;
  const catalogue = release === null ? current : await findCatalogueVersion(world.db, current.code, release);
  const solution = catalogue?.solutions.find((each) => each.code === code);
  const provider = catalogue?.providers.find((each) => each.code === solution?.provider);
  if (!catalogue || !solution || !provider) return null;
  const { parameters } = reference;
  const months = parameters.catalogue?.reviewValidMonths ?? null;
  const hidden = whyHidden(solution, dayInChina(now), months);
  const titles = titlesOf({ ...reference, catalogue });
  const head = {
    code: solution.code,
    name: solution.name,
    release: catalogue.version,
    current: current.version,
    inForce: catalogue.version === current.version,
    stillListed: current.solutions.some((each) => each.code === code),
    titles,
  };
  if (hidden.length > 0) return { ...head, hidden, entry: null, experience: null };
  return {
    ...head,
    hidden,
    entry: {
      solution,
      provider,
      reviewedUntil: months === null ? null : monthsAfter(solution.listing.reviewed, months),
      traits: judgeTraits(solution, parameters),
      sources: { traits: parameters.traits.source, catalogue: parameters.catalogue?.source ?? null },
    },
    experience: head.inForce ? await readExperience(world, solution, parameters.outcomes) : null,
  };
};

/** What accepted projects of enough firms came to; null where nothing may be shown. */
const readExperience = async (world: World, solution: Solution, rule: OutcomeRule | undefined) => {
  const published = await listSolutionOutcomes(world.db.app, dayInChina(world.now()));
  const outcome = published.find((each) => each.solution === solution.code);
  const experience = experienceOf(solution, outcome, rule);
  if (!experience || !outcome || !rule) return null;
  const { priorWeight, minimumFirms, source } = rule;
  return {
    ...experience,
    projects: outcome.projects,
    asOf: outcome.asOf,
    rule: { priorWeight, minimumFirms, source: source.title },
  };
};
