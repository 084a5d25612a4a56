import type { ShapeOf } from "../shape";
import type { messages as source } from "../zh-CN";
import { common } from "./common";

export const messages: ShapeOf<typeof source> = { common };
