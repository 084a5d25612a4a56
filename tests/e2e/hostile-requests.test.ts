import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AssessmentId } from "~/domain/ids";
import { parseId } from "~/domain/ids";
import { listAnswers } from "~db/answer";
import { withTenant } from "~db/tenant";
import { type Client, openClient } from "./client";
import {
  clientOf,
  type FirmAtWork,
  type FirmFar,
  firmAtWork,
  firmWithReport,
  unescaped,
  words,
} from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let far: FirmFar;
let firm: FirmAtWork;
let client: Client;
beforeAll(async () => {
  site = await openSite();
  far = await firmWithReport(site);
  firm = await firmAtWork(site);
  client = await clientOf(site, firm.member);
});
afterAll(() => site.close());
afterEach(() => expect(site.takeFailures()).toEqual([]));

const UUID = "00000000-0000-4000-8000-000000000000";

/** Every address that takes a form, with a body it would accept the shape of. */
const forms = () => [
  "/login",
  "/register",
  "/language",
  "/type-size",
  "/firm",
  "/assessment",
  `/assessment/${firm.assessmentId}`,
  `/assessment/${firm.assessmentId}/foundation`,
  `/assessment/${firm.assessmentId}/answer`,
  `/assessment/${firm.assessmentId}/declaration`,
  `/submission/${far.submissionId}/roadmap`,
  `/submission/${far.submissionId}/ai-readiness/questions`,
  `/roadmap/${far.roadmapId}`,
  `/roadmap/${far.roadmapId}/adopt`,
];

describe("bodies that are no form", () => {
  it.each([
    ["JSON", "application/json", '{"login":"x"}'],
    ["broken JSON", "application/json", '{"login":'],
    ["text", "text/plain", "login=x"],
    ["no type", "", "login=x"],
    ["multipart without a boundary", "multipart/form-data", "--x\r\n"],
    [
      "multipart that breaks off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="a',
    ],
    ["half a percent sign", "application/x-www-form-urlencoded", "login=%E0%A4%A&name=%"],
    ["nothing", "application/x-www-form-urlencoded", ""],
    [
      "null bytes",
      "application/x-www-form-urlencoded",
      "login=%00&name=%00&personName=%00&declaredBy=%00&password=%00",
    ],
  ])("%s is answered by a page, not a failure", async (_, type, body) => {
    for (const path of forms()) {
      const { status, text } = await client.send("POST", path, body, {
        ...(type && { "Content-Type": type }),
        Origin: site.url,
      });
      expect([path, status < 500], text.slice(0, 200)).toEqual([path, true]);
    }
  });

  it("an upload in place of a field is as good as a missing field", async () => {
    const body = [
      "--x",
      'Content-Disposition: form-data; name="login"; filename="x.exe"',
      "Content-Type: application/octet-stream",
      "",
      "MZ",
      "--x--",
      "",
    ].join("\r\n");
    const { status, text } = await openClient(site).send("POST", "/login", body, {
      "Content-Type": "multipart/form-data; boundary=x",
    });
    expect(status).toBe(422);
    expect(unescaped(text)).toContain(words("zh", "problem.account.loginMissing"));
  });
});

describe("size", () => {
  const huge = "9".repeat(10 * 1024 * 1024);

  it.each(["zh", "en"] as const)("a field of 10 MB gets the page that says so (%s)", async (language) => {
    for (const path of ["/register", "/login", "/firm", `/submission/${far.submissionId}/roadmap`]) {
      const answer = await openClient(site, language).post(path, { name: huge });
      expect(answer.status).toBe(413);
      expect(unescaped(answer.text)).toContain(words(language, "shell.refusal.too-large.text"));
    }
  });

  it("a body of unknown length is refused without reading it", async () => {
    const answer = await client.send("POST", "/login", undefined, { "Transfer-Encoding": "chunked" });
    expect(answer.status).toBe(413);
  });

  it("a query of 12 kB is read as if it were none; one beyond all headers is refused by the server", async () => {
    const path = `/login?next=/${"x".repeat(12_000)}`;
    expect((await openClient(site).get(path)).status).toBe(200);
    expect((await openClient(site).get(`/login?next=/${"x".repeat(40_000)}`)).status).toBe(431);
  });
});

describe("methods", () => {
  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
    "%s changes nothing and is refused",
    async (method) => {
      for (const path of [...forms(), "/", `/report/${far.reportId}/pdf`]) {
        const { status } = await client.send(method, path, "act=save&name=x&login=x&password=x", {
          "Content-Type": "application/x-www-form-urlencoded",
          Origin: site.url,
        });
        expect([path, status]).toEqual([path, 405]);
      }
    },
  );

  it.each(["/scoring", "/privacy", "/", "/healthcheck", "/submission"])(
    "POST %s has nothing to act on",
    async (path) => {
      expect((await client.post(path, { a: "b" })).status).toBe(405);
    },
  );

  it("a link to the log-out signs nobody out", async () => {
    expect((await client.get("/logout")).status).toBe(302);
    expect((await client.get("/firm")).status).toBe(200);
  });
});

describe("requests from elsewhere", () => {
  it.each([
    ["another site's origin", { Origin: "https://evil.example" }],
    ["the browser's word that it is another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a sister site", { "Sec-Fetch-Site": "same-site" }],
    ["a sandboxed frame", { Origin: "null" }],
    ["another port", { Origin: "http://127.0.0.1:1" }],
  ])("%s changes nothing", async (_, headers) => {
    const before = await client.get("/firm");
    for (const path of forms()) {
      const answer = await client.post(path, { act: "save", name: "Evil" }, headers);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await client.get("/firm")).text).not.toContain("Evil");
    expect(before.status).toBe(200);
  });

  it.each([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
  ])("no form leads on to %s", async (next) => {
    const other = openClient(site);
    expect((await other.post("/language", { language: "zh", next })).location).toBe("/");
    expect((await other.get(`/language?language=zh&next=${encodeURIComponent(next)}`)).location).toBe("/");
    expect((await other.post("/type-size", { size: "large", next })).location).toBe("/");
    const logIn = { login: firm.member.login, password: "a password for tests", next };
    expect((await other.post("/login", logIn)).location).toBe("/home");
  });
});

describe("addresses", () => {
  const BAD_IDS = [
    UUID,
    "1",
    "undefined",
    "..%2F..%2Fetc%2Fpasswd",
    "%00",
    "'%20or%201=1--",
    "%F0%A0%AE%B7",
    "x".repeat(5000),
    "00000000-0000-4000-8000-00000000000G",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  ];

  it.each(BAD_IDS)("an id such as %s is not found", async (id) => {
    const pages = [
      `/assessment/${id}`,
      `/assessment/${id}/foundation`,
      `/assessment/${id}/check`,
      `/assessment/${id}/declaration`,
      `/submission/${id}`,
      `/submission/${id}/solutions`,
      `/submission/${id}/roadmap`,
      `/roadmap/${id}`,
      `/report/${id}/pdf`,
    ];
    for (const path of pages) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain("<script>alert(1)");
    }
  });

  it.each(["no-such-section", "%00", "constructor", "__proto__", "toString", "x".repeat(3000)])(
    "a section such as %s is not found",
    async (section) => {
      expect((await client.get(`/assessment/${firm.assessmentId}/${section}`)).status).toBe(404);
    },
  );

  it.each([
    "/%",
    "/%E0%A4%A",
    "/..%2f..%2fetc/passwd",
    "/assets/../../package.json",
    "/assets/none.js",
    "/.env",
    "//evil.example",
  ])("%s leads nowhere, in good order", async (path) => {
    const { status, text } = await client.get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/"dependencies"|root:x/);
  });

  it("strange queries change no page into a failure", async () => {
    const queries = [
      "?_routes=constructor",
      "?index",
      "?lang=%00",
      "?lang=fr",
      "?submitted=%FF",
      "?a[]=1&a[__proto__]=2",
    ];
    for (const path of ["/", "/login", "/firm", `/assessment/${firm.assessmentId}/check`])
      for (const query of queries) {
        const { status } = await client.get(`${path}${query}`);
        expect([path, query, status < 500]).toEqual([path, query, true]);
      }
  });

  it("a solutions filter or paper language that does not exist is ignored or refused, never a failure", async () => {
    const own = await clientOf(site, far.member);
    for (const query of ["?scene=constructor", "?trait=%00", "?show=__proto__", `?q=${"x".repeat(4000)}`]) {
      const { status } = await own.get(`/submission/${far.submissionId}/solutions${query}`);
      expect([query, status < 500]).toEqual([query, true]);
    }
    expect((await own.get(`/report/${far.reportId}/pdf?language=fr`)).status).toBe(422);
    expect((await own.get(`/report/${far.reportId}/pdf?firm=${UUID}`)).status).toBe(404);
  });
});

it("none of all this has answered a question or renamed the firm", async () => {
  const assessmentId = parseId<AssessmentId>(firm.assessmentId);
  if (!assessmentId) throw new Error("no id");
  const answers = await withTenant(site.world.db, firm.member, (tx) => listAnswers(tx, assessmentId));
  expect(answers).toEqual({ items: {}, scenes: {} });
});
