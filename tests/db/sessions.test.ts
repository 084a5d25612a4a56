import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SessionId } from "~/domain/ids";
import { digestOf, isToken, newToken } from "~/services/session-token";
import { endSessions, insertSession, listSessions, touchSession } from "~db/session";
import { withTenant } from "~db/tenant";
import { type TestDatabase, testDatabase } from "../setup/database";
import { type FilledFirm, fillFirm } from "./fill-firm";

const IDLE = 60;

let db: TestDatabase;
let anan: FilledFirm;
let luoluo: FilledFirm;
let digest: string;
let sessionId: SessionId;
beforeAll(async () => {
  db = await testDatabase();
  anan = await fillFirm(db, { name: "安安", unit: "unit-a" });
  luoluo = await fillFirm(db, { name: "洛洛", unit: "unit-b" });
});
afterAll(() => db?.close());

const begin = async (firm: FilledFirm): Promise<string> => {
  const made = digestOf(newToken());
  const words = { browser: "Chrome", system: "Windows", device: "desktop", address: "203.0.113.*" } as const;
  expect(
    await withTenant(db.clients, firm, (tx) =>
      insertSession(tx, firm.memberId, { token_hash: made, ...words }, 12),
    ),
  ).toBe(true);
  return made;
};

const touch = (of = digest) => touchSession(db.clients, of, IDLE);

/** As if so many minutes had passed since: the database's clock itself cannot be moved. */
const age = (minutes: number, columns: readonly string[] = ["begun_at", "seen_at", "expires_at"]) =>
  sql`
    update session set ${sql.raw(columns.map((name) => `${name} = ${name} - interval '${minutes} minutes'`).join(", "))}
    where token_hash = ${digest}
  `.execute(db.owner);

const stored = async () => {
  const { rows } = await sql<{ seen_at: Date; ended_by: string | null; row: string }>`
    select seen_at, ended_by, ctid::text as row from session where token_hash = ${digest}
  `.execute(db.owner);
  return rows[0];
};

const disable = (firm: FilledFirm, disabled: boolean) =>
  sql`
    update member set disabled_at = case when ${disabled} then now() end where member_id = ${firm.memberId}
  `.execute(db.owner);

beforeEach(async () => {
  digest = await begin(anan);
  sessionId = (await touch())?.sessionId as SessionId;
});

describe("a token", () => {
  it("is 256 bits in letters of a cookie, and only its digest is stored", () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    expect(tokens.every(isToken)).toBe(true);
    for (const none of [
      undefined,
      "",
      "x".repeat(42),
      "x".repeat(44),
      `${"x".repeat(42)}\n`,
      `${"x".repeat(42)}=`,
    ])
      expect(isToken(none), none).toBe(false);
    expect(digestOf("x")).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a session", () => {
  it("is found by the digest of its token alone, with its member", async () => {
    expect(await touch()).toMatchObject({
      memberId: anan.memberId,
      organisationId: anan.organisationId,
      organisationName: "安安",
      endedBy: null,
    });
    expect(await touch(digestOf(newToken()))).toBeUndefined();
  });

  it("costs no write while it was seen within half a minute", async () => {
    const before = await stored();
    for (let times = 0; times < 5; times += 1) await touch();
    expect(await stored()).toEqual(before);
    await age(1, ["seen_at"]);
    const aged = await stored();
    await touch();
    expect((await stored())?.seen_at.getTime()).toBeGreaterThan(aged?.seen_at.getTime() ?? 0);
  });

  it.each([
    ["unused for the idle time", () => age(IDLE + 1, ["seen_at"])],
    ["used all the time, at its longest time", () => age(12 * 60, ["begun_at", "expires_at"])],
    ["begun by a clock that was ahead", () => age(-6, ["seen_at"])],
  ])("ends %s, and stays ended when the clock is set back", async (_, pass) => {
    await pass();
    expect((await touch())?.endedBy).toBe("expired");
    expect(await stored()).toMatchObject({ ended_by: "expired" });
    await expect(age(-24 * 60)).rejects.toThrow("immutable");
    expect((await touch())?.endedBy).toBe("expired");
  });

  it("goes on until then", async () => {
    await age(IDLE - 1, ["seen_at"]);
    expect((await touch())?.endedBy).toBeNull();
    await age(12 * 60 - 1, ["begun_at", "expires_at"]);
    const { endedBy, secondsLeft } = (await touch()) ?? {};
    expect([endedBy, secondsLeft]).toEqual([null, expect.any(Number)]);
    expect(secondsLeft).toBeLessThanOrEqual(60);
  });

  it("that was ended is over at once and for good, whoever asks", async () => {
    const end = () =>
      withTenant(db.clients, anan, (tx) => endSessions(tx, anan.memberId, sessionId, "log-out"));
    expect([await end(), await end()]).toEqual([1, 0]);
    expect((await touch())?.endedBy).toBe("log-out");
    for (const change of [
      sql`update session set ended_at = null, ended_by = null where token_hash = ${digest}`,
      sql`update session set expires_at = now() + interval '1 day' where token_hash = ${digest}`,
    ])
      await expect(change.execute(db.owner)).rejects.toThrow("immutable");
    expect((await touch())?.endedBy).toBe("log-out");
  });

  it("is ended with all others of the member, and of nobody else", async () => {
    const other = await begin(luoluo);
    const second = await begin(anan);
    await withTenant(db.clients, anan, (tx) => endSessions(tx, anan.memberId, null, "revoked"));
    for (const each of [digest, second]) expect((await touch(each))?.endedBy).toBe("revoked");
    expect((await touch(other))?.endedBy).toBeNull();
    expect(await withTenant(db.clients, anan, (tx) => listSessions(tx, anan.memberId, IDLE))).toEqual([]);
  });

  it("cannot be ended by another firm", async () => {
    const ended = await withTenant(db.clients, luoluo, (tx) =>
      endSessions(tx, anan.memberId, sessionId, "revoked"),
    );
    expect(ended).toBe(0);
    expect((await touch())?.endedBy).toBeNull();
  });

  it("ends when its member is disabled, who then begins none; and does not come back with the member", async () => {
    await disable(anan, true);
    const refused = withTenant(db.clients, anan, (tx) =>
      insertSession(
        tx,
        anan.memberId,
        { token_hash: digestOf(newToken()), browser: null, system: null, device: null, address: null },
        12,
      ),
    );
    expect(await refused).toBe(false);
    expect((await touch())?.endedBy).toBe("disabled");
    await disable(anan, false);
    expect((await touch())?.endedBy).toBe("disabled");
  });

  it("is listed while it stands; one long over is forgotten at the next log-in", async () => {
    const list = () => withTenant(db.clients, anan, (tx) => listSessions(tx, anan.memberId, IDLE));
    expect((await list()).map(({ session_id }) => session_id)).toContain(sessionId);
    await age(31 * 24 * 60);
    expect((await list()).map(({ session_id }) => session_id)).not.toContain(sessionId);
    await begin(anan);
    expect(await stored()).toBeUndefined();
  });
});

it.each([
  "update session set seen_at = now()",
  "update session set expires_at = now() + interval '1 day'",
  "update session set token_hash = repeat('0', 64)",
  "update session set member_id = member_id",
  "insert into session (member_id, token_hash, expires_at, begun_at) select member_id, repeat('0', 64), now(), now() from member",
  "insert into session (member_id, token_hash, expires_at, seen_at) select member_id, repeat('0', 64), now(), now() from member",
])("the application's role may not: %s", async (text) => {
  const attempt = withTenant(db.clients, anan, (tx) => sql.raw(text).execute(tx));
  await expect(attempt).rejects.toMatchObject({ code: "42501" });
});

it("no session lasts longer than a week, whatever the application asks for", async () => {
  const words = { browser: null, system: null, device: null, address: null };
  const attempt = withTenant(db.clients, anan, (tx) =>
    insertSession(tx, anan.memberId, { token_hash: digestOf(newToken()), ...words }, 169),
  );
  await expect(attempt).rejects.toMatchObject({ code: "23514" });
});
