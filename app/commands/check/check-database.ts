import type { InstallationState, RolesState } from "~db/installation-state";
import { doubt, type Finding, right, wrong } from "./finding";

const OLDEST = 15;
const NEWEST_TRIED = 18;

export const checkVersion = ({ version }: Pick<InstallationState, "version">): Finding => {
  const major = Math.floor(version / 10_000);
  const values = { version: `${major}.${version % 10_000}`, oldest: OLDEST, newest: NEWEST_TRIED };
  if (major < OLDEST) return wrong("database", "old", values);
  return major > NEWEST_TRIED ? doubt("database", "new", values) : right("database", "good", values);
};

export const checkMigrations = ({
  missing,
  unknown,
}: Pick<InstallationState, "missing" | "unknown">): Finding => {
  if (unknown.length > 0) return wrong("migrations", "newer", { names: unknown.join(", ") });
  return missing.length > 0
    ? wrong("migrations", "older", { names: missing.join(", ") })
    : right("migrations", "good");
};

/** The worst first; a role in several of them is told by the first. */
const FAULTS = ["absent", "mighty", "refused", "weak"] as const;

export const checkRoles = (roles: RolesState): Finding => {
  const fault = FAULTS.find((each) => roles[each].length > 0);
  if (fault) return wrong("roles", fault, { names: roles[fault].join(", ") });
  return roles.open.length > 0
    ? doubt("roles", "open", { names: roles.open.join(", ") })
    : right("roles", "good");
};

/** Sessions end by the database's clock, papers are dated by this machine's. */
const DOUBTFUL_MS = 5_000;
const WRONG_MS = 60_000;

export const checkClock = ({ ahead, timeZone }: Pick<InstallationState, "ahead" | "timeZone">): Finding => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const values = { seconds: Math.abs(Math.round(ahead / 1000)), here, there: timeZone };
  if (Math.abs(ahead) >= WRONG_MS) return wrong("clock", "apart", values);
  return Math.abs(ahead) >= DOUBTFUL_MS ? doubt("clock", "apart", values) : right("clock", "good", values);
};

export const checkDemo = ({ demo }: Pick<InstallationState, "demo">): Finding =>
  demo ? doubt("demo", "loaded") : right("demo", "none");

const DAY_MS = 86_400_000;
const OLD_DAYS = 7;

export const checkBackup = ({ lastBackup }: Pick<InstallationState, "lastBackup">, now: Date): Finding => {
  if (lastBackup === null) return doubt("backup", "never");
  const days = Math.floor((now.getTime() - lastBackup.getTime()) / DAY_MS);
  return (days > OLD_DAYS ? doubt : right)("backup", days > OLD_DAYS ? "old" : "good", {
    days: Math.max(0, days),
  });
};

/** Everything that the database tells. */
export const checkDatabase = (state: InstallationState, now: Date): readonly Finding[] => {
  const rest =
    state.missing.length > 0 ? [] : [checkRoles(state.roles), checkDemo(state), checkBackup(state, now)];
  return [checkVersion(state), checkMigrations(state), checkClock(state), ...rest];
};
