import { common } from "./common";
import { problem } from "./problem";

/** One area a file; the key of a message is area.path.to.it. */
export const messages = { common, problem } as const;
