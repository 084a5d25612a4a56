import type { ShapeOf } from "../shape";
import type { messages as source } from "../zh-CN";
import { assessment } from "./assessment";
import { common } from "./common";
import { domain } from "./domain";
import { problem } from "./problem";
import { reason } from "./reason";
import { report } from "./report";

export const messages: ShapeOf<typeof source> = { assessment, common, domain, problem, reason, report };
