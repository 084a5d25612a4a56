import { DEMO_PASSWORD } from "~/domain/demo-password";

/** A log-in of the demo data, shown on the log-in page and at start; exists only where the demo data were loaded. */
export type DemoLogin = {
  readonly login: string;
  readonly password: string;
  readonly kind: "enterprise" | "consultancy" | "bureau";
};

/** The firm that has gone all the way to a report. */
export const SHOWN_FIRM = "demo-firm";
/** The firm in the middle of its questionnaire. */
export const ANSWERING_FIRM = "demo-draft";
export const CONSULTANCIES = ["demo-consultant", "demo-consultant-2"] as const;
export const BUREAU = "demo-bureau";
/** Another member of the same bureau: what one wrote the other reviews. */
export const BUREAU_COLLEAGUE = "demo-bureau-2";

export const demoLogins: readonly DemoLogin[] = [
  { login: SHOWN_FIRM, password: DEMO_PASSWORD, kind: "enterprise" },
  { login: ANSWERING_FIRM, password: DEMO_PASSWORD, kind: "enterprise" },
  { login: CONSULTANCIES[0], password: DEMO_PASSWORD, kind: "consultancy" },
  { login: BUREAU, password: DEMO_PASSWORD, kind: "bureau" },
  { login: BUREAU_COLLEAGUE, password: DEMO_PASSWORD, kind: "bureau" },
];

/** Whether an account is one of those that everybody may log in to. */
export const isDemoLogin = (login: string): boolean => demoLogins.some((each) => each.login === login);
