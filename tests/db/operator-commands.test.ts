import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hash, hashRaw } from "@node-rs/argon2";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { digestOf } from "~/services/session-token";
import { changePassword, findLogInChallenge, findLogin, judgeLogIn } from "~db/identity";
import { insertSession, touchSession } from "~db/session";
import { withTenant } from "~db/tenant";
import { type Ran, runCommand } from "../factories/command";
import { firmForm } from "../factories/world";
import { type TestDatabase, testDatabase } from "../setup/database";

const folder = mkdtempSync(join(tmpdir(), "qingzhun-operator-"));
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (name: string, ...args: readonly string[]): Promise<Ran> =>
  runCommand(name, [...args, "--lang", "en"], {
    DATABASE_URL: db.ownerUrl,
    DATA_FOLDER: folder,
    SUDO_USER: "ops",
  });

type Row = Readonly<Record<string, unknown>>;
const events = async (): Promise<readonly Row[]> =>
  (await sql<Row>`select account, action, detail from operator_event order by at`.execute(db.owner)).rows;

/** How many rows of what an operator may change. */
const counts = async (): Promise<unknown> =>
  (
    await sql<Row>`
      select (select count(*) from organisation) as organisations, (select count(*) from member) as members,
             (select count(*) from jurisdiction) as units, (select count(*) from audit_event) as audit,
             (select count(*) from operator_event) as events,
             (select md5(string_agg(m::text, '' order by member_id)) from member m) as content
    `.execute(db.owner)
  ).rows[0];

/** Nothing was changed, and one sentence says what to do. */
const expectRefused = async (status: number, said: RegExp, name: string, ...args: readonly string[]) => {
  const before = await counts();
  const ran = await run(name, ...args);
  expect({ status: ran.status, out: ran.out, said: ran.err }).toEqual({
    status,
    out: "",
    said: expect.stringMatching(said),
  });
  expect(await counts()).toEqual(before);
};

const derive = async (login: string, password: string) => {
  const challenge = await findLogInChallenge(db.clients, login);
  if (!challenge) throw new Error(`${login} may not log in`);
  return hashRaw(password, { ...challenge });
};

/** Whether that is the password of the member. */
const isPassword = async (login: string, password: string): Promise<boolean> =>
  (await judgeLogIn(db.clients, login, await derive(login, password))) !== undefined;

const memberOf = async (login: string) => {
  const found = await findLogin(db.clients, login);
  if (!found) throw new Error(`no ${login}`);
  return found;
};

const begin = async (login: string) => {
  const member = await memberOf(login);
  const digest = digestOf(randomBytes(32).toString("base64url"));
  const words = { browser: null, system: null, device: null, address: null };
  await withTenant(db.clients, member, (tx) =>
    insertSession(tx, member.memberId, { token_hash: digest, ...words }, 12),
  );
  return async () => {
    const { endedBy, mustChangePassword } = (await touchSession(db.clients, digest, 60)) ?? {};
    return { endedBy, mustChangePassword };
  };
};

const ONE_TIME = /^([2-9a-z]{4}-){3}[2-9a-z]{4}\n$/;
const BUREAU = [
  "--name",
  "郑州市工信局",
  "--units",
  "410102,410103",
  "--login",
  "bureau",
  "--person-name",
  "李工",
];
const CONSULTANCY = ["--name", "中原咨询", "--credit-code", demoCreditCode("410105", 9101)];
const FIRST = ["--login", "consultant", "--person-name", "周工"];

describe("an organisation", () => {
  it("that is a bureau is opened once, with its units and a password for one use", async () => {
    const first = await run("organisation", "add", "bureau", ...BUREAU);
    expect(first).toMatchObject({ status: 0, out: expect.stringMatching(ONE_TIME) });
    expect(first.err).not.toContain(first.out.trim());
    expect(await isPassword("bureau", first.out.trim())).toBe(true);
    const before = await counts();
    const second = await run("organisation", "add", "bureau", ...BUREAU);
    expect(second).toMatchObject({ status: 0, out: "", err: expect.stringContaining("nothing was changed") });
    expect(await counts()).toEqual(before);
    expect(await events()).toEqual([
      {
        account: "ops",
        action: "open-organisation",
        detail: { kind: "bureau", name: "郑州市工信局", login: "bureau" },
      },
    ]);
    const { rows } = await sql<Row>`
      select unit from jurisdiction j join member m using (organisation_id) where login = 'bureau' order by 1
    `.execute(db.owner);
    expect(rows).toEqual([{ unit: "410102" }, { unit: "410103" }]);
    const stored = await sql<Row>`select operator_event::text as t from operator_event union all
      select audit_event::text from audit_event`.execute(db.owner);
    expect(JSON.stringify(stored.rows)).not.toContain(first.out.trim());
  });

  it("is a consultancy or a firm as well, and all are listed", async () => {
    expect((await run("organisation", "add", "consultancy", ...CONSULTANCY, ...FIRST)).status).toBe(0);
    const { name, creditCode, sector, adcode, unit, staff, revenue, personName } = firmForm();
    const given = { name, sector, adcode, unit, staff, revenue, login: "firm" };
    const options = Object.entries(given).flatMap(([option, value]) => [`--${option}`, String(value)]);
    const firm = ["--credit-code", creditCode, "--person-name", personName, ...options];
    expect((await run("organisation", "add", "firm", ...firm)).status).toBe(0);
    expect(await run("organisation", "add", "firm", ...firm)).toMatchObject({ status: 0, out: "" });
    expect(await memberOf("firm")).toMatchObject({ organisationKind: "enterprise", role: "manager" });
    const listed = await run("organisation", "list");
    expect(
      listed.out
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t")[1])
        .toSorted(),
    ).toEqual(["bureau", "consultancy", "enterprise"]);
    const json: unknown = JSON.parse((await run("organisation", "list", "--json")).out);
    expect(json).toHaveLength(3);
  });

  it.each([
    ["of an unknown kind", 2, /^Usage/, ["add", "ministry", ...BUREAU]],
    ["with an option nobody knows", 2, /^Usage/, ["add", "bureau", "--colour", "red"]],
    [
      "without units",
      2,
      /--units: Give the codes/,
      ["add", "bureau", "--name", "局", "--login", "b-2", "--person-name", "李"],
    ],
    [
      "of unknown units",
      2,
      /no unit 999999.*410102/,
      ["add", "bureau", "--name", "局", "--units", "999999", "--login", "b-2", "--person-name", "李"],
    ],
    [
      "with a wrong code",
      2,
      /--credit-code: /,
      [
        "add",
        "consultancy",
        "--name",
        "咨询",
        "--credit-code",
        "914101056666666661",
        "--login",
        "c-2",
        "--person-name",
        "李",
      ],
    ],
    [
      "with a bad log-in",
      2,
      /--login: /,
      ["add", "bureau", "--name", "局", "--units", "all", "--login", "李", "--person-name", "李"],
    ],
    [
      "of a name that a bureau has",
      1,
      /There is a bureau of this name/,
      ["add", "bureau", "--name", "郑州市工信局", "--units", "all", "--login", "b-3", "--person-name", "李"],
    ],
    [
      "of a code that somebody has",
      1,
      /belongs to “中原咨询”/,
      ["add", "consultancy", ...CONSULTANCY, "--login", "c-3", "--person-name", "李"],
    ],
    [
      "with a log-in that somebody has",
      1,
      /--login: /,
      ["add", "bureau", "--name", "新局", "--units", "all", "--login", "firm", "--person-name", "李"],
    ],
  ])("%s is refused with what to do, and leaves no trace", async (_, status, said, args) => {
    await expectRefused(status, said, "organisation", ...args);
  });
});

describe("a member", () => {
  const ADD = ["add", "--organisation", "郑州市工信局", "--login", "Bureau-2", "--person-name", "王工"];

  it("is added once, by the name, code or id of the organisation", async () => {
    expect(await run("member", ...ADD)).toMatchObject({ status: 0, out: expect.stringMatching(ONE_TIME) });
    expect(await memberOf("bureau-2")).toMatchObject({ role: "official", name: "王工" });
    const before = await counts();
    expect(await run("member", ...ADD)).toMatchObject({ status: 0, out: "" });
    expect(await counts()).toEqual(before);
    const byCode = [
      "add",
      "--organisation",
      CONSULTANCY[3] ?? "",
      "--login",
      "consultant-2",
      "--person-name",
      "吴工",
    ];
    expect((await run("member", ...byCode)).status).toBe(0);
    expect((await run("member", "list")).out).toContain("bureau-2\tofficial\tone-time password\t王工");
    await sql`
      update member set one_time_until = now() - interval '1 second' where login = 'bureau-2'
    `.execute(db.owner);
    expect((await run("member", "list")).out).toContain(
      "bureau-2\tofficial\tone-time password expired\t王工",
    );
  });

  it("in a firm needs a role of a firm", async () => {
    const { organisationId } = await memberOf("firm");
    const editor = ["add", "--organisation", organisationId, "--login", "editor", "--person-name", "赵工"];
    await expectRefused(2, /--role: .*manager, editor/, "member", ...editor);
    await expectRefused(2, /--role: .*manager, editor/, "member", ...editor, "--role", "official");
    expect((await run("member", ...editor, "--role", "editor")).status).toBe(0);
    expect(await memberOf("editor")).toMatchObject({ role: "editor" });
  });

  it("chooses another password before anything else, and then no more", async () => {
    const { out } = await run("member", "reset-password", "editor");
    const state = await begin("editor");
    expect(await state()).toEqual({ endedBy: null, mustChangePassword: true });
    const member = await memberOf("editor");
    const derived = await derive("editor", out.trim());
    const passwordHash = await hash("another password entirely");
    expect(
      await withTenant(db.clients, member, (tx) =>
        changePassword(tx, { login: "editor", derived, passwordHash }),
      ),
    ).toBe(true);
    expect(await state()).toEqual({ endedBy: null, mustChangePassword: false });
  });

  it("whose password is reset is logged out everywhere, and the old one is worth nothing", async () => {
    const state = await begin("editor");
    const first = await run("member", "reset-password", "editor");
    expect(await state()).toMatchObject({ endedBy: "password" });
    expect(await isPassword("editor", "another password entirely")).toBe(false);
    const second = await run("member", "reset-password", "EDITOR");
    expect(second.out).not.toBe(first.out);
    expect(await isPassword("editor", first.out.trim())).toBe(false);
    expect(await isPassword("editor", second.out.trim())).toBe(true);
  });

  it("that is disabled is out at once, stays out, and comes back without the old sessions", async () => {
    const state = await begin("editor");
    expect(await run("member", "disable", "editor")).toMatchObject({
      status: 0,
      err: expect.stringContaining("ended: 1"),
    });
    expect(await state()).toMatchObject({ endedBy: "disabled" });
    const before = await counts();
    expect(await run("member", "disable", "editor")).toMatchObject({
      status: 0,
      err: expect.stringContaining("nothing was changed"),
    });
    expect(await counts()).toEqual(before);
    expect(await findLogInChallenge(db.clients, "editor")).toBeUndefined();
    await expectRefused(
      1,
      /First run npm run -s member -- enable editor/,
      "member",
      "reset-password",
      "editor",
    );
    expect((await run("member", "enable", "editor")).status).toBe(0);
    expect(await state()).toMatchObject({ endedBy: "disabled" });
    expect((await events()).slice(-2)).toEqual([
      { account: "ops", action: "disable-member", detail: { login: "editor", sessions: 1 } },
      { account: "ops", action: "enable-member", detail: { login: "editor" } },
    ]);
  });

  it.each([
    ["of no organisation", 2, /--organisation: Give/, ["add", "--login", "m-1", "--person-name", "李"]],
    [
      "of an unknown organisation",
      2,
      /no organisation “无此局”/,
      ["add", "--organisation", "无此局", "--login", "m-1", "--person-name", "李"],
    ],
    ["without a name", 2, /--person-name: /, ["add", "--organisation", "郑州市工信局", "--login", "m-1"]],
    [
      "with another's log-in",
      1,
      /--login: /,
      ["add", "--organisation", "郑州市工信局", "--login", "consultant", "--person-name", "李"],
    ],
    ["that nobody knows", 2, /no username “nobody”/, ["disable", "nobody"]],
    ["that nobody knows, with a password", 2, /no username “nobody”/, ["reset-password", "nobody"]],
  ])("%s is refused with what to do, and leaves no trace", async (_, status, said, args) => {
    await expectRefused(status, said, "member", ...args);
  });

  it("that two operators add at once is one member, or one is told", async () => {
    const add = ["add", "--organisation", "郑州市工信局", "--login", "twice", "--person-name", "孙工"];
    const both = await Promise.all([run("member", ...add), run("member", ...add)]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(both.filter(({ out }) => ONE_TIME.test(out))).toHaveLength(1);
  });
});

it.each([
  ["organisation", [], /^用法：/],
  ["member", ["--lang", "en"], /^Usage:/],
])("%s tells its use", async (name, args, said) => {
  expect(await runCommand(name, ["--help", ...args], {})).toMatchObject({
    status: 0,
    out: expect.stringMatching(said),
  });
});
