import { describe, expect, it } from "vitest";

/** What the authority sees, or sees with consent, is said by `privacy` alone; other texts lead there. */
const files: Readonly<Record<string, unknown>> = import.meta.glob("../../app/messages/{zh-CN,en}/*.ts", {
  eager: true,
});

const textsOf = (value: unknown, at: string): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${at}.${key}`));
};

const texts = Object.entries(files).flatMap(([path, exported]) =>
  path.endsWith("/index.ts") ? [] : textsOf(exported, path.replace("../../app/messages/", "")),
);

/** Whom it is about, and what they see: told together, a text says what an authority may see. */
const RULES = [
  {
    who: /主管部门|工信/,
    sees: /(查看|可见|看到|提供|下载).*(场景等级|资金需求|报告|作答|得分)|(场景等级|资金需求|报告|作答|得分).*(可见|查看|须经?企业同意)/,
  },
  {
    who: /\b(authority|bureau)\b/i,
    sees: /\b(see|share|download)\b.*\b(scene levels|demand|reports?|answers|points)\b/i,
  },
];
/** Of the office's own pages: what it does there, not what it may know of a firm. */
const OF_THE_OFFICE = /^(zh-CN|en)\/(bureau|orders|papers|catalogue.*|complaints|operator|command)\.ts/;

describe("what a bureau sees", () => {
  it("is said in one place, so that no page contradicts another", () => {
    const elsewhere = texts.filter(
      ([at, text]) =>
        !/\/privacy\.ts/.test(at) &&
        (!OF_THE_OFFICE.test(at) || /\.consent\./.test(at)) &&
        RULES.some(({ who, sees }) => who.test(text) && sees.test(text)),
    );
    expect(elsewhere).toEqual([]);
  });

  it("is said there at all, in both languages", () => {
    for (const language of ["zh-CN", "en"])
      expect(texts.filter(([at]) => at.startsWith(`${language}/privacy.ts.privacy.bureau.`))).toHaveLength(4);
  });
});
