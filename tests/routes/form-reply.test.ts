import { describe, expect, it } from "vitest";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie, noticeOf } from "~/notice.server";
import { readForm } from "~/read-form.server";

const formOf = (...pairs: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
};
const request = (cookie = "") => new Request("http://localhost/register", { headers: { Cookie: cookie } });

describe("the answer to a form that was not accepted", () => {
  const form = formOf(["name", "某企业"], ["login", "x"], ["password", "secret-secret"]);
  const answer = (problems: Parameters<typeof replyWithProblems>[2], cookie?: string) =>
    replyWithProblems(request(cookie), form, problems, { hide: ["password"] });

  it("keeps what was typed, but never a password", () => {
    const { data, init } = answer([{ code: "account.loginForm", field: "login" }]);
    expect(init?.status).toBe(422);
    expect(data.initialValue).toEqual({ name: "某企业", login: "x" });
    expect(JSON.stringify(data)).not.toContain("secret");
  });

  it("says the first problem of a field at it, in the visitor's language", () => {
    const problems = [
      { code: "account.loginMissing", field: "login" },
      { code: "account.loginForm", field: "login" },
    ];
    expect(answer(problems).data.error?.login).toEqual(["请填写登录名。"]);
    expect(answer(problems, "language=en").data.error?.login?.[0]).toMatch(/^[\x20-\x7e]+$/);
  });

  it("puts a problem without a field of this form on top of it, with the status of its code", () => {
    const { data, init } = answer([
      { code: "access.not-allowed" },
      { code: "firm.unitMissing", field: "unit" },
    ]);
    expect(init?.status).toBe(403);
    expect(data.error?.[""]).toHaveLength(2);
  });
});

describe("reading a form", () => {
  it("keeps lists in the order of the page and takes one text of anything else", () => {
    const form = formOf(["chains", "b"], ["name", "甲"], ["chains", "a"], ["name", "乙"]);
    expect(readForm(form, ["chains"])).toEqual({ chains: ["b", "a"], name: "甲" });
  });
});

describe("a notice", () => {
  it("travels to the next page once", () => {
    const [pair = ""] = noticeCookie("firm-saved").split(";");
    expect(noticeOf(request(pair))).toBe("firm-saved");
  });
  it.each(["notice=", "notice=<script>", "notice=a.b.c", "notice=constructor", "notice=toString", "other=1"])(
    "is none for %s",
    (cookie) => {
      expect(noticeOf(request(cookie))).toBeNull();
    },
  );
});
