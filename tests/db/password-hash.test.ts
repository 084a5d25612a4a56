import { hash, hashRaw } from "@node-rs/argon2";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberId } from "~/domain/ids";
import { changePassword, findLogInChallenge, judgeLogIn } from "~db/identity";
import { insertMember } from "~db/member";
import { withOwner, withTenant } from "~db/tenant";
import { type TestDatabase, testDatabase } from "../setup/database";
import { AT, addOrganisation } from "./fill-firm";

const PASSWORD = "seven purple trains";
const OTHER = "eleven green boats";

let db: TestDatabase;
let firm: Awaited<ReturnType<typeof addOrganisation>>;
const login = "hash-owner";

beforeAll(async () => {
  db = await testDatabase("bare");
  firm = await addOrganisation(db, { kind: "enterprise", name: "安安", creditCode: null });
  await withOwner(db.owner, firm, async (tx) =>
    insertMember(tx, {
      member_id: "00000000-0000-4000-8000-0000000000aa" as MemberId,
      login,
      name: "王",
      role: "manager",
      password_hash: await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 2 }),
      created_at: AT,
    }),
  );
});
afterAll(() => db?.close());

/** The code of the database's refusal to the application's role inside its own tenant, or "done". */
const asApplication = (text: string): Promise<string> =>
  withTenant(db.clients, firm, async (tx) => {
    await sql.raw(text).execute(tx);
    return "done";
  }).catch((error: { code: string }) => error.code);

const DENIED = "42501";

describe("a password's hash", () => {
  it.each([
    "select password_hash from member",
    "select * from member",
    "select m from member m",
    "select to_jsonb(m) from member m",
    "select count(*) from member where password_hash like '$argon2id$%'",
    "select login from member order by password_hash",
    "select login from member group by login, password_hash",
    "select md5(password_hash) from member",
    "table member",
    "copy member to stdout",
    "copy member (password_hash) to stdout",
    "copy (select password_hash from member) to stdout",
    "update member set name = password_hash",
    "update member set password_hash = 'x'",
    "update member set name = 'x' returning password_hash",
    "update member set role = 'operator'",
    "delete from member returning password_hash",
    "insert into member (member_id, login, name, role, password_hash, created_at) values ('00000000-0000-4000-8000-0000000000ab', 'x1', 'x', 'manager', 'x', now()) returning password_hash",
    "insert into member (member_id, login, name, role, password_hash, created_at) values ('00000000-0000-4000-8000-0000000000ab', 'hash-owner', 'x', 'manager', 'x', now()) on conflict (login) do update set name = member.password_hash",
    "create temporary table kept as select password_hash from member",
    "do $$ declare kept text; begin select password_hash into kept from member; raise notice '%', kept; end $$",
    "select password_parts('x')",
  ])("is not reached by %s", async (text) => {
    expect(await asApplication(text)).toBe(DENIED);
  });

  it("is in nothing that a function, a view or the statistics give to a role of the application", async () => {
    const given = sql<{ text: string }>`
      select pg_get_function_result(oid) as text from pg_proc
      where pronamespace = 'public'::regnamespace and has_function_privilege(oid, 'execute')
      union all
      select table_name || ' ' || column_name from information_schema.column_privileges
      where grantee = current_user and privilege_type = 'SELECT'
    `;
    const [app, bureau] = [await given.execute(db.clients.app), await given.execute(db.clients.bureau)];
    const texts = [...app.rows, ...bureau.rows].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(20);
    // A session's digest is of 256 random bits, which nobody guesses back.
    const hashes = texts.filter(
      (text) => /password|hash|derived/.test(text) && text !== "session token_hash",
    );
    expect(hashes).toEqual([]);
    const { rows: known } = await withTenant(db.clients, firm, (tx) =>
      sql`select from pg_stats where tablename = 'member' and attname = 'password_hash'`.execute(tx),
    );
    expect(known).toEqual([]);
  });

  it("is judged by what the password comes to with the parameters it was made with", async () => {
    const challenge = await findLogInChallenge(db.clients, login.toUpperCase());
    expect(challenge).toMatchObject({ memoryCost: 4096, timeCost: 1, parallelism: 2, outputLen: 32 });
    expect(challenge?.salt).toHaveLength(16);
    expect(await findLogInChallenge(db.clients, "nobody")).toBeUndefined();
    const derived = await derive(PASSWORD);
    expect(await judgeLogIn(db.clients, login, derived)).toMatchObject({
      member: { login, organisationName: "安安" },
      oneTimeOver: false,
    });
    const wrong = derived.map((byte, at) => (at === 31 ? byte ^ 1 : byte));
    for (const other of [wrong, derived.slice(0, 31), new Uint8Array()])
      expect(await judgeLogIn(db.clients, login, other)).toBeUndefined();
    expect(await judgeLogIn(db.clients, "nobody", derived)).toBeUndefined();
  });

  it("is replaced only for whoever shows the present password, and only by another hash", async () => {
    const passwordHash = await hash(OTHER, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    const change = (derived: Uint8Array, hashed = passwordHash) =>
      withTenant(db.clients, firm, (tx) => changePassword(tx, { login, derived, passwordHash: hashed }));
    expect(await change(new Uint8Array(32))).toBe(false);
    expect(await change(await derive(PASSWORD), "plain text")).toBe(false);
    expect(await change(await derive(PASSWORD))).toBe(true);
    expect(await judgeLogIn(db.clients, login, await derive(PASSWORD))).toBeUndefined();
    expect(await judgeLogIn(db.clients, login, await derive(OTHER))).toBeDefined();
  });

  it("that is no argon2id text is nobody's password", async () => {
    for (const stored of ["x", "", "$argon2id$v=19$m=4096,t=1,p=1$AAAAAAAAAAAAA$BBBBBBBBBBBBBBBBBBBBBBBBB"]) {
      await sql`update member set password_hash = ${stored} where login = ${login}`.execute(db.owner);
      expect(await findLogInChallenge(db.clients, login)).toBeUndefined();
      expect(await judgeLogIn(db.clients, login, new Uint8Array())).toBeUndefined();
    }
  });
});

/** As the application does it. */
const derive = async (password: string): Promise<Uint8Array> => {
  const challenge = await findLogInChallenge(db.clients, login);
  if (!challenge) throw new Error("no challenge");
  return hashRaw(password, { ...challenge });
};
