import type { OrganisationKind } from "~/domain/organisation";
import { paths } from "~/paths";

export type SiteSection = {
  /** Its words are `shell.nav.<code>`. */
  readonly code: string;
  readonly to: string;
  readonly holds: RegExp;
};

const section = (code: string, to: string, holds: RegExp): SiteSection => ({ code, to, holds });

const SECTIONS: Readonly<Record<OrganisationKind | "visitor", readonly SiteSection[]>> = {
  visitor: [
    section("welcome", paths.welcome(), /^\/$/),
    section("scoring", paths.scoring(), /^\/scoring/),
    section("catalogue", paths.catalogue(), /^\/catalogue/),
  ],
  enterprise: [
    section("assessment", paths.currentAssessment(), /^\/assessment/),
    section("result", paths.currentResult(), /^\/submission(\/[^/]+(\/(readings|what-if))?)?$|^\/timeline/),
    section("solutions", paths.currentSolutions(), /^(\/submission\/[^/]+)?\/solutions/),
    section("roadmap", paths.currentRoadmap(), /^(\/submission\/[^/]+)?\/roadmap|^\/(reports|proposals)/),
    section("projects", paths.projects(), /^\/projects/),
    section("firm", paths.firm(), /^\/firm/),
  ],
  bureau: [
    section("chains", paths.bureau(), /^\/bureau($|\/chains)/),
    section("firms", paths.bureauFirms(), /^\/bureau\/firms/),
    section("papers", paths.bureauPapers(), /^\/bureau\/papers/),
    section("reports", paths.bureauReports(), /^\/bureau\/reports/),
    section("catalogue", paths.bureauCatalogue(), /^\/(bureau\/)?catalogue/),
  ],
  consultancy: [section("clients", paths.clients(), /^\/clients/)],
};

/** The parts of the site for a kind of user, in the order they are gone through. */
export const sectionsFor = (kind: OrganisationKind | null): readonly SiteSection[] =>
  SECTIONS[kind ?? "visitor"];
