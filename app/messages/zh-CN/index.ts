import { common } from "./common";

/** One area a file; the key of a message is area.path.to.it. */
export const messages = { common } as const;
