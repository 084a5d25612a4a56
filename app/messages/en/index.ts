import type { ShapeOf } from "../shape";
import type { messages as source } from "../zh-CN";
import { assessment } from "./assessment";
import { binding } from "./binding";
import { command } from "./command";
import { common } from "./common";
import { domain } from "./domain";
import { plan } from "./plan";
import { problem } from "./problem";
import { reason } from "./reason";
import { report } from "./report";
import { result } from "./result";
import { account } from "./account";
import { form } from "./form";
import { privacy } from "./privacy";
import { scoringPage } from "./scoring-page";
import { shell } from "./shell";
import { welcome } from "./welcome";

export const messages: ShapeOf<typeof source> = {
  welcome,
  shell,
  scoringPage,
  privacy,
  form,
  account,
  result,
  assessment,
  binding,
  command,
  common,
  domain,
  plan,
  problem,
  reason,
  report,
};
