export const CHECKS = [
  "node",
  "restore",
  "folder",
  "disk",
  "keys",
  "secret",
  "site",
  "database",
  "migrations",
  "roles",
  "clock",
  "demo",
  "backup",
] as const;
export type Check = (typeof CHECKS)[number];

/** `wrong` has to be put right; `doubt` is for the operator to judge. */
export type State = "right" | "doubt" | "wrong";

/** What was found: its sentence is `operator.check.<check>.<what>`. */
export type Finding = {
  readonly check: Check;
  readonly state: State;
  readonly what: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

const finding =
  (state: State) =>
  (check: Check, what: string, values: Finding["values"] = {}): Finding => ({ check, state, what, values });

export const right = finding("right");
export const doubt = finding("doubt");
export const wrong = finding("wrong");
