import { assessment } from "./assessment";
import { binding } from "./binding";
import { command } from "./command";
import { common } from "./common";
import { domain } from "./domain";
import { plan } from "./plan";
import { problem } from "./problem";
import { reason } from "./reason";
import { report } from "./report";

/** One area a file; the key of a message is area.path.to.it. */
export const messages = {
  assessment,
  binding,
  command,
  common,
  domain,
  plan,
  problem,
  reason,
  report,
} as const;
