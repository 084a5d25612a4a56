// `npm run -s member -- list | add … | disable|enable|reset-password LOGIN`: who may log in, by the operator.
import { randomUUID } from "node:crypto";
import { addMember } from "~/services/add-member.server";
import { oneTimePassword } from "~/services/one-time-password";
import { resetPassword } from "~/services/reset-password.server";
import { setMemberDisabled } from "~/services/set-member-disabled.server";
import { type KnownMember, listKnownMembers } from "~db/operator-view";
import type { CommandLine } from "./command-line";
import { type OpenInstallation, withInstallation } from "./operator/installation";
import { listLines } from "./operator/list-lines";
import { fieldsOf, handOut, MEMBER_OPTIONS, text } from "./operator/new-member";
import { DONE, type Operator, runOperator, sayRefused } from "./operator/run-operator";

const OPTIONS = { ...MEMBER_OPTIONS, organisation: text, role: text } as const;

const stateOf = ({ disabled, oneTime, oneTimeOver }: KnownMember): string => {
  if (disabled) return "disabled";
  if (oneTimeOver) return "one-time password expired";
  return oneTime ? "one-time password" : "active";
};

const list = (installation: OpenInstallation, line: CommandLine, operator: Operator): Promise<number> =>
  listLines(installation, line, operator, listKnownMembers, (each) => [
    each.login,
    each.role,
    stateOf(each),
    each.name,
    each.organisationKind,
    each.organisationName,
  ]);

const add = async ({ owner }: OpenInstallation, line: CommandLine, operator: Operator): Promise<number> => {
  const { voice, now, account } = operator;
  const password = oneTimePassword();
  const asked = { ...fieldsOf(line), password };
  const added = await addMember(owner, { now, newId: randomUUID }, asked, { by: "operator", account });
  if (!added.ok) return sayRefused(voice, added.problems);
  const told = { login: String(line.values.login) };
  if (added.value.added) return handOut(operator, "member.added", told, password);
  voice.error(voice.say("operator.member.there", told));
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

const reset = async ({ owner }: OpenInstallation, login: string, operator: Operator): Promise<number> => {
  const { voice, now, account } = operator;
  const password = oneTimePassword();
  const done = await resetPassword(owner, { now }, { login, password, account });
  if (!done.ok) return sayRefused(voice, done.problems);
  return handOut(operator, "member.reset", { login, sessions: done.value.sessions }, password);
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
