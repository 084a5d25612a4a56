import { ONE_TIME_DAYS } from "~/services/one-time-password";
import type { CommandLine } from "../command-line";
import { DONE, type Operator } from "./run-operator";

/** An option with a value. */
export const text = { type: "string" } as const;

/** Options of each command that lists, or adds somebody who may log in. */
export const MEMBER_OPTIONS = { json: { type: "boolean" }, login: text, "person-name": text } as const;

/** The options as the services name them: what is typed as `--person-name` is their `personName`. */
export const fieldsOf = ({ values }: CommandLine): CommandLine["values"] =>
  Object.fromEntries(
    Object.entries(values).map(([option, value]) => [
      option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** Says what was done, and prints the one-time password alone on a line of its own: this once. */
export const handOut = (
  { voice, print }: Operator,
  said: "organisation.opened" | "member.added" | "member.reset",
  told: Readonly<Record<string, string | number>>,
  password: string,
): number => {
  voice.error(voice.say(`operator.${said}`, { ...told, days: ONE_TIME_DAYS }));
  print(password);
  return DONE;
};
