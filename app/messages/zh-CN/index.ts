import { assessment } from "./assessment";
import { common } from "./common";
import { domain } from "./domain";
import { problem } from "./problem";
import { reason } from "./reason";
import { report } from "./report";

/** One area a file; the key of a message is area.path.to.it. */
export const messages = { assessment, common, domain, problem, reason, report } as const;
