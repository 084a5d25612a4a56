import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { createWorkers } from "~/create-workers.server";
import { chanceFrom } from "~/demo/chance";
import { demoAnswers } from "~/demo/demo-answers";
import { demoCreditCode } from "~/demo/demo-credit-code";
import type { SubmissionId } from "~/domain/ids";
import { sectionsOf } from "~/domain/instrument/check-answers";
import type { Outcome } from "~/domain/problem";
import { addMember } from "~/services/add-member.server";
import { confirmAnswers } from "~/services/confirm-answers.server";
import { logIn } from "~/services/log-in.server";
import { openOrganisation } from "~/services/open-organisation.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import type { Asker } from "~/work/asker";
import type { Member, Visitor, World } from "~/world";
import { openRateLimits } from "~db/rate-limits";
import { loadReference } from "~db/reference-cache";
import { type TestDatabase, testDatabase } from "../setup/database";
import { testPapers } from "./papers";
import { testIdentity } from "./signing";

/** Who waits in tests that are not about waiting. */
export const TESTER: Asker = { of: "the tests" };

export const PASSWORD = "a password for tests";
/** A browser of the tests that has never logged in. */
export const HERE: Visitor = { address: "192.0.2.1", device: null };
export const NOW = new Date("2026-11-23T02:00:00Z");

export type TestWorld = {
  readonly world: World;
  readonly database: TestDatabase;
  /** Moves the clock, which otherwise stands still at NOW. */
  readonly setNow: (now: Date) => void;
  readonly close: () => Promise<void>;
};

/** The real world on a database of its own; its workers start when first used. Ask in beforeAll, close after. */
export const testWorld = async (): Promise<TestWorld> => {
  const database = await testDatabase();
  const limits = openRateLimits(database.urls.app, (error) => {
    throw error;
  });
  let now = NOW;
  const { workers, close: closeWorkers } = createWorkers(testIdentity);
  const world: World = {
    ...workers,
    ...testIdentity,
    db: database.clients,
    now: () => now,
    newId: randomUUID,
    papers: testPapers(),
    limits,
    log: pino({ level: "silent" }),
  };
  const close = async () => {
    await Promise.all([closeWorkers(), limits.close()]);
    await database.close();
  };
  const setNow = (next: Date) => {
    now = next;
  };
  return { world, database, setNow, close };
};

/** The value of an outcome that must be one. */
export const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
};

/** The codes of the problems, or none for a success. */
export const codesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

let serial = 0;

/** A registration form that is accepted; each one is another firm. */
export const firmForm = (changes: Readonly<Record<string, unknown>> = {}) => {
  serial += 1;
  return {
    name: `郑州第${serial}精密机械有限公司（示例）`,
    creditCode: demoCreditCode("410102", serial),
    sector: "C3670",
    adcode: "410102",
    unit: "410102",
    chains: ["auto-parts"],
    staff: "120",
    revenue: "5000",
    title: "",
    login: `firm-${serial}`,
    personName: "王经理",
    password: PASSWORD,
    ...changes,
  };
};

export const registerFirm = async (
  world: World,
  changes?: Readonly<Record<string, unknown>>,
): Promise<Member> =>
  must(await registerEnterprise(world, firmForm(changes), { ...HERE, address: `firm ${serial}` }));

const open = async ({ world, database }: TestWorld, input: Readonly<Record<string, unknown>>) => {
  serial += 1;
  const login = `office-${serial}`;
  const account = { login, personName: "李工", password: PASSWORD };
  must(await openOrganisation(database.owner, world, { ...input, ...account }));
  return must(await logIn(world, { login, password: PASSWORD }, HERE));
};

/** A consultancy's consultant, opened as an operator does. */
export const openConsultant = (test: TestWorld): Promise<Member> =>
  open(test, { kind: "consultancy", name: "示例咨询", creditCode: demoCreditCode("410105", 9100 + serial) });

/** A bureau's official; in charge of every unit, or of those named. */
export const openOfficial = async (test: TestWorld, units?: readonly string[]): Promise<Member> => {
  const { regions } = await loadReference(test.world.db, test.world.now());
  return open(test, {
    kind: "bureau",
    name: `示例工信局 ${serial}`,
    units: units ?? regions.units.map(({ code }) => code),
  });
};

/** Another official of the same bureau, added as an operator does. */
export const openColleague = async ({ world, database }: TestWorld, official: Member): Promise<Member> => {
  serial += 1;
  const login = `office-${serial}`;
  const account = { login, personName: "周工", password: PASSWORD };
  must(await addMember(database.owner, world, { organisation: official.organisationId, ...account }));
  return must(await logIn(world, { login, password: PASSWORD }, HERE));
};

/** Begins an assessment and answers all of it; `maturity` 0–4. */
export const answerAll = async (world: World, member: Member, maturity = 1.2): Promise<string> => {
  const { instrument } = await loadReference(world.db, world.now());
  const { assessmentId } = must(await startAssessment(world, member));
  const size = { staff: 120, revenueWan: 5000 };
  for (const answer of demoAnswers(instrument, maturity, size, chanceFrom(7)))
    must(await saveAnswer(world, member, { assessmentId, ...answer }));
  return assessmentId;
};

/** Says of every copied answer that it is still right. */
export const confirmAll = async (world: World, member: Member, assessmentId: string): Promise<void> => {
  const { instrument } = await loadReference(world.db, world.now());
  for (const { code } of sectionsOf(instrument))
    must(await confirmAnswers(world, member, { assessmentId, section: code }));
};

export const DECLARATION = { declaredBy: "王经理", position: "总经理", agreed: "on" };

/** Answers everything and submits. */
export const submitAll = async (world: World, member: Member, maturity?: number): Promise<SubmissionId> => {
  const assessmentId = await answerAll(world, member, maturity);
  return must(await submitAssessment(world, member, { assessmentId, ...DECLARATION })).submissionId;
};

/** A world that plans at once: no best plan is looked for, the greedy one stands in. For tests of what comes after. */
export const planningAtOnce = (world: World): World => ({
  ...world,
  solve: async () => ({
    status: "unknown",
    values: [],
    objectives: [],
    milliseconds: 0,
    solver: "",
    judged: false,
    certificate: null,
  }),
});
