import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordProblems } from "~/services/password-problems.server";

const KNOWN = {
  login: "wang.manager",
  personName: "王经理",
  organisation: "郑州精密机械有限公司（示例）",
  creditCode: "91410102MADEM0038X",
};
const codeOf = (password: string) => passwordProblems(password, KNOWN)[0]?.code ?? null;

describe("a password", () => {
  it.each([
    ["1234567890", "account.passwordCommon"],
    ["0987654321", "account.passwordCommon"],
    ["password123", "account.passwordCommon"],
    ["qwertyuiop", "account.passwordCommon"],
    ["1qaz2wsx3edc", "account.passwordCommon"],
    ["５２０１３１４５２０", "account.passwordGuessable"],
    ["          ", "account.passwordGuessable"],
    ["\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000", "account.passwordGuessable"],
    ["aaaaaaaaaaaa", "account.passwordGuessable"],
    ["abcabcabcabc", "account.passwordGuessable"],
    ["长长长长长长长长长长", "account.passwordGuessable"],
    ["Password123!", "account.passwordGuessable"],
    ["P@$$w0rd2024", "account.passwordGuessable"],
    ["asdfghjkl;'", "account.passwordGuessable"],
    ["poiuytrewq1", "account.passwordGuessable"],
    ["admin123456", "account.passwordGuessable"],
    ["woaini123456", "account.passwordGuessable"],
    ["19900101abc", "account.passwordGuessable"],
    ["ab1".repeat(60), "account.passwordGuessable"],
    ["wang.manager", "account.passwordKnown"],
    ["Wang.Manager1", "account.passwordKnown"],
    ["WANGMANAGER", "account.passwordKnown"],
    ["wang.manager.wang.manager", "account.passwordKnown"],
    ["wang.manager/王经理/manager!!", "account.passwordKnown"],
    ["reganam.gnaw", "account.passwordKnown"],
    ["91410102MADEM0038X", "account.passwordKnown"],
    ["91410102madem0038x", "account.passwordKnown"],
    ["郑州精密机械有限公司", "account.passwordKnown"],
    ["精密机械有限公司示例", "account.passwordKnown"],
    ["郑州精密机械有限公司123", "account.passwordKnown"],
    ["qingzhun-2026", "account.passwordKnown"],
    ["Qingzhun2026!", "account.passwordKnown"],
    ["short", "account.passwordShort"],
    ["🙂🙂🙂🙂🙂", "account.passwordShort"],
    ["x".repeat(201), "account.passwordLong"],
    ["p".repeat(10_000_000), "account.passwordLong"],
  ])("such as %j is refused", (password, code) => {
    expect(codeOf(password.length > 300 ? password : password)).toBe(code);
  });

  it.each([
    "a password for tests",
    "seven purple trains",
    "Zz7$kQp0vL2x",
    "我家门前有两棵枣树",
    "hunter-Gravel-19-moth",
    `${"a".repeat(40)} seven purple trains with nine wagons`,
  ])("such as %j will do", (password) => {
    expect(codeOf(password.padEnd(10, "啊"))).toBe(null);
  });

  it("is told at the field it stands in", () => {
    expect(passwordProblems("short", KNOWN, "newPassword")).toEqual([
      { code: "account.passwordShort", field: "newPassword" },
    ]);
  });

  it("of random characters will do, and any text at all is answered", () => {
    const alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const random = fc.array(fc.constantFrom(...alphabet), { minLength: 14, maxLength: 40 });
    fc.assert(
      fc.property(random, (letters) => codeOf(letters.join("")) === null || new Set(letters).size < 7),
      {
        numRuns: 100,
      },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(passwordProblems(text, { login: text, organisation: text }).length).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});
