// Requests that once froze, filled or broke this server, or one like it. A find of the fuzzing tests goes in here; none
// is ever taken out. `:name` in a path stands for an id that the demo has.
import { addresses, queries } from "./addresses";
import type { Attack } from "./attack";
import { bodies, json, names } from "./bodies";
import { headers, hosts, methods } from "./lines";

export const corpus: readonly Attack[] = [
  ...names,
  ...bodies,
  ...json,
  ...queries,
  ...addresses,
  ...hosts,
  ...methods,
  ...headers,
];
