// `npm run -s member -- list | add … | disable|enable|reset-password LOGIN`: who may log in, by the operator.
import { randomUUID } from "node:crypto";
import { addMember } from "~/services/add-member.server";
import { oneTimePassword } from "~/services/one-time-password";
import { resetPassword } from "~/services/reset-password.server";
import { setMemberDisabled } from "~/services/set-member-disabled.server";
import { listKnownMembers } from "~db/operator-view";
import { withOperator } from "~db/tenant";
import type { CommandLine } from "./command-line";
import { type OpenInstallation, withInstallation } from "./operator/installation";
import { printLines } from "./operator/print-lines";
import { DONE, type Operator, runOperator, sayRefused } from "./operator/run-operator";

const text = { type: "string" } as const;
const OPTIONS = {
  json: { type: "boolean" },
  organisation: text,
  login: text,
  "person-name": text,
  role: text,
} as const;

const list = ({ owner }: OpenInstallation, { values }: CommandLine, operator: Operator): Promise<number> =>
  withOperator(owner, async (tx) => {
    const found = await listKnownMembers(tx);
    return printLines(operator, found, values.json === true, (each) => [
      each.login,
      each.role,
      each.disabled ? "disabled" : each.oneTime ? "one-time password" : "active",
      each.name,
      each.organisationKind,
      each.organisationName,
    ]);
  });

const add = async (
  { owner }: OpenInstallation,
  { values }: CommandLine,
  { voice, now, account, print }: Operator,
): Promise<number> => {
  const password = oneTimePassword();
  const added = await addMember(
    owner,
    { now, newId: randomUUID },
    { ...values, personName: values["person-name"], password },
    { by: "operator", account },
  );
  if (!added.ok) return sayRefused(voice, added.problems);
  const told = { login: String(values.login) };
  if (!added.value.added) {
    voice.error(voice.say("operator.member.there", told));
    return DONE;
  }
  voice.error(voice.say("operator.member.added", told));
  print(password);
  return DONE;
};

const setDisabled = async (
  { owner }: OpenInstallation,
  login: string,
  disabled: boolean,
  { voice, now, account }: Operator,
): Promise<number> => {
  const done = await setMemberDisabled(owner, { now }, { login, disabled, account });
  if (!done.ok) return sayRefused(voice, done.problems);
  const { changed, sessions } = done.value;
  const what = !changed ? "already" : disabled ? "disabled" : "enabled";
  voice.error(voice.say(`operator.member.${what}`, { login, sessions }));
  return DONE;
};

const reset = async (
  { owner }: OpenInstallation,
  login: string,
  { voice, now, account, print }: Operator,
): Promise<number> => {
  const password = oneTimePassword();
  const done = await resetPassword(owner, { now }, { login, password, account });
  if (!done.ok) return sayRefused(voice, done.problems);
  voice.error(voice.say("operator.member.reset", { login, sessions: done.value.sessions }));
  print(password);
  return DONE;
};

type Run = (installation: OpenInstallation) => Promise<number>;

const actOf = (line: CommandLine, operator: Operator): Run | null => {
  const [act, login, ...others] = line.positionals;
  if (others.length > 0) return null;
  if (login === undefined) {
    if (act === "list") return (installation) => list(installation, line, operator);
    return act === "add" ? (installation) => add(installation, line, operator) : null;
  }
  if (act === "reset-password") return (installation) => reset(installation, login, operator);
  return act === "disable" || act === "enable"
    ? (installation) => setDisabled(installation, login, act === "disable", operator)
    : null;
};

await runOperator("member", OPTIONS, async (line, operator) => {
  const run = actOf(line, operator);
  return run && withInstallation(operator.environment, run);
});
