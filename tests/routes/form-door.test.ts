import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asText } from "~/domain/characters";
import { replyWithProblems } from "~/form-reply.server";
import { FORM_LIMITS, isFieldName, parseForm } from "~/parse-form.server";
import { readForm, receiveForm, receiveJson } from "~/read-form.server";

const URLENCODED = "application/x-www-form-urlencoded";
const sent = (body: BodyInit, type: string | null = URLENCODED) =>
  new Request("http://localhost/login", {
    method: "POST",
    body,
    headers: type === null ? {} : { "Content-Type": type },
  });
const encoded = (...pairs: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();

/** The status that the form is refused with, or null where it is let in. */
const refusal = async (body: BodyInit, type?: string | null): Promise<number | null> => {
  try {
    await receiveForm(sent(body, type));
    return null;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
};

const part = (name: string, value: string, more = ""): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const MULTIPART = "multipart/form-data; boundary=x";

describe("the door of forms", () => {
  it.each([
    ["a large index", "a[100000000]"],
    ["any index in brackets", "a[0]"],
    ["a large number", "a.100000000"],
    ["a name of the form library", "__intent__"],
    ["another one", "__state__"],
    ["the prototype", "__proto__"],
    ["the prototype below", "a.__proto__.b"],
    ["the constructor", "constructor"],
    ["the constructor's prototype", "constructor.prototype.x"],
    ["a method every object has", "toString"],
    ["thousands of levels", `${"a.".repeat(5000)}b`],
    ["seven levels", "a.b.c.d.e.f.g"],
    ["an empty level", "a..b"],
    ["no name", ""],
    ["a long name", "a".repeat(101)],
    ["a name in Chinese", "名称"],
    ["a name with a null character", "a\0"],
    ["a name with a space", "a b"],
  ])("refuses %s", async (_, name) => {
    expect(await refusal(encoded(["login", "x"], ["password", "y"], [name, "1"]))).toBe(400);
    expect(isFieldName(name)).toBe(false);
  });

  it.each([
    "login",
    "chains",
    "budgets.0",
    "quarterBudgets.11",
    "Q1.option",
    "Q2.number.equipment-total",
    "AI1",
  ])("knows %s as a name", (name) => expect(isFieldName(name)).toBe(true));

  it("takes as many fields as it says and refuses one more, however they are sent", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => [`f${index}`, "1"] as const);
    expect(await refusal(encoded(...many(FORM_LIMITS.fields)))).toBeNull();
    expect(await refusal(encoded(...many(FORM_LIMITS.fields + 1)))).toBe(413);
    expect(await refusal(encoded(...many(40_000)))).toBe(413);
    expect(await refusal("&a".repeat(300_000))).toBe(413);
    const parts = (count: number) =>
      `${many(count)
        .map(([name]) => part(name, "1"))
        .join("")}--x--\r\n`;
    expect(await refusal(parts(FORM_LIMITS.fields), MULTIPART)).toBeNull();
    expect(await refusal(parts(FORM_LIMITS.fields + 1), MULTIPART)).toBe(413);
  });

  it("takes a text of the length it says and refuses a longer one", async () => {
    expect(await refusal(encoded(["reason", "长".repeat(30_000)]))).toBeNull();
    expect(await refusal(encoded(["reason", "长".repeat(30_001)]))).toBe(413);
    expect(await refusal(`${part("reason", "x".repeat(90_001))}--x--\r\n`, MULTIPART)).toBe(413);
  });

  it.each([
    ["no type", "a=b", null],
    ["JSON", '{"a":"b"}', "application/json"],
    ["no boundary", part("a", "b"), "multipart/form-data"],
    ["an end within a part", '--x\r\nContent-Disposition: form-data; name="a', MULTIPART],
    ["an end within a file", part("f", "MZ", '; filename="a.exe"'), MULTIPART],
    ["headers of a part without end", `--x\r\n${"X: y\r\n".repeat(5000)}\r\nv\r\n--x--\r\n`, MULTIPART],
    ["a header of a megabyte", `--x\r\nX: ${"y".repeat(1_000_000)}\r\n\r\nv\r\n--x--\r\n`, MULTIPART],
    ["files upon files", `${part("f", "MZ", '; filename="a"').repeat(50)}--x--\r\n`, MULTIPART],
    ["a null character", "a=%00", URLENCODED],
    ["a control character", "a=%1B%5B2J", URLENCODED],
  ])("refuses %s", async (_, body, type) => {
    expect([400, 413]).toContain(await refusal(body, type));
  });

  it("gets any other bytes as a form, a refusal, and never a fault", async () => {
    const types = fc.constantFrom(
      URLENCODED,
      MULTIPART,
      `${URLENCODED}; charset=utf-16`,
      "multipart/form-data; boundary=",
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            "--x",
            "--",
            "\r\n",
            "=",
            "&",
            "%",
            "a",
            'name="a"',
            "Content-Disposition: form-data; ",
            "\0",
            '; filename=""',
          ),
        )
        .map((parts) => new TextEncoder().encode(parts.join(""))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, types, async (body, type) => {
        const read = await parseForm(body, type).catch(() => "bad-request");
        if (typeof read === "string") expect(["bad-request", "too-large"]).toContain(read);
        else for (const name of read.keys()) expect(isFieldName(name)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("hands on what it let in as it was typed, in the order of the page", async () => {
    const name = fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,20}(\.[a-z0-9]{1,3}){0,3}$/).filter(isFieldName);
    const value = fc
      .string({ unit: "grapheme-composite", maxLength: 50 })
      .filter((text) => asText(text) === text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 30 }), async (pairs) => {
        const form = await receiveForm(sent(encoded(...pairs)));
        expect([...form]).toEqual(pairs);
        const names = [...new Set(pairs.map(([each]) => each))];
        const lists = Object.entries(readForm(form, names));
        expect(lists).toEqual(
          Object.entries(
            Object.fromEntries(
              names.map((each) => [each, pairs.filter(([other]) => other === each).map(([, text]) => text)]),
            ),
          ),
        );
      }),
    );
  });

  it("keeps a file beside its fields, with its name", async () => {
    const body = new FormData();
    body.append("file", new File(["PK"], "目录.xlsx", { type: "application/x" }));
    body.append("note", "甲");
    const form = await receiveForm(new Request("http://localhost/", { method: "POST", body }));
    const file = form.get("file");
    if (!(file instanceof File)) throw new Error("no file");
    expect([file.name, file.type, await file.text(), form.get("note")]).toEqual([
      "目录.xlsx",
      "application/x",
      "PK",
      "甲",
    ]);
  });
});

describe("the answer to a refused form", () => {
  it("costs what the form costs: one look at each field", () => {
    const form = new FormData();
    for (let index = 0; index < FORM_LIMITS.fields; index += 1) form.append(`f${index}`, "1");
    let looks = 0;
    const counted = new Proxy(form, {
      get: (target, key) => {
        if (key === "getAll" || key === "get" || key === "has") looks += 1;
        const value = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    readForm(counted);
    replyWithProblems(sent("a=b"), counted, [{ code: "account.loginMissing", field: "login" }]);
    expect(looks).toBe(0);
  });
});

describe("the door of JSON", () => {
  const json = (body: string) => receiveJson(sent(body, "application/json"));
  it("reads what a page sends", async () => {
    expect(await json('{"part":"item","code":"Q1"}')).toEqual({ part: "item", code: "Q1" });
  });
  it.each([
    ["deep nesting", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["a hundred thousand keys", `{${Array.from({ length: 100_000 }, (_, index) => `"${index}":1`).join()}}`],
    ["a null character", '{"a":"\\u0000"}'],
    ["half a pair in a name", '{"\\ud800":1}'],
    ["half of it", '{"a":'],
    ["nothing", ""],
  ])("takes %s for none", async (_, body) => {
    expect(await json(body)).toBeNull();
  });
});
