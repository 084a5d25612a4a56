import type { ShapeOf } from "../shape";
import type { messages as source } from "../zh-CN";
import { account } from "./account";
import { assessment } from "./assessment";
import { beside } from "./beside";
import { binding } from "./binding";
import { bureau } from "./bureau";
import { catalogue } from "./catalogue";
import { catalogueDesk } from "./catalogue-desk";
import { catalogueField } from "./catalogue-field";
import { catalogueFile } from "./catalogue-file";
import { certificate } from "./certificate";
import { client } from "./client";
import { command } from "./command";
import { common } from "./common";
import { complaints } from "./complaints";
import { domain } from "./domain";
import { editions } from "./editions";
import { explain } from "./explain";
import { form } from "./form";
import { openInBrowser } from "./open-in-browser";
import { orders } from "./orders";
import { ownAccount } from "./own-account";
import { pack } from "./pack";
import { papers } from "./papers";
import { plan } from "./plan";
import { planner } from "./planner";
import { privacy } from "./privacy";
import { problem } from "./problem";
import { projects } from "./projects";
import { proposals } from "./proposals";
import { readiness } from "./readiness";
import { readings } from "./readings";
import { reason } from "./reason";
import { report } from "./report";
import { reports } from "./reports";
import { result } from "./result";
import { revision } from "./revision";
import { roadmap } from "./roadmap";
import { scoringPage } from "./scoring-page";
import { shell } from "./shell";
import { solutions } from "./solutions";
import { timeline } from "./timeline";
import { verify } from "./verify";
import { welcome } from "./welcome";
import { whatIf } from "./what-if";

export const messages: ShapeOf<typeof source> = {
  bureau,
  revision,
  roadmap,
  solutions,
  papers,
  verify,
  welcome,
  whatIf,
  openInBrowser,
  shell,
  scoringPage,
  privacy,
  editions,
  form,
  account,
  result,
  assessment,
  beside,
  binding,
  catalogue,
  catalogueDesk,
  catalogueField,
  complaints,
  catalogueFile,
  client,
  certificate,
  command,
  common,
  domain,
  explain,
  orders,
  ownAccount,
  pack,
  plan,
  planner,
  problem,
  projects,
  proposals,
  readiness,
  readings,
  timeline,
  reason,
  report,
  reports,
};
