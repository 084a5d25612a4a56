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

export const messages: ShapeOf<typeof source> = {
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
