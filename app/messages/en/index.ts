import type { ShapeOf } from "../shape";
import type { messages as source } from "../zh-CN";
import { common } from "./common";
import { problem } from "./problem";

export const messages: ShapeOf<typeof source> = { common, problem };
