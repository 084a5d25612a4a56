import { describe, expect, it } from "vitest";

const files: Readonly<Record<string, unknown>> = import.meta.glob("../../app/messages/{zh-CN,en}/*.ts", {
  eager: true,
});

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const textsOf = (value: unknown, at: string): readonly (readonly [at: string, text: string])[] => {
  if (typeof value === "string") return [[at, value]];
  return isTree(value) ? Object.entries(value).flatMap(([key, child]) => textsOf(child, `${at}.${key}`)) : [];
};

const texts = Object.entries(files).flatMap(([path, exported]) =>
  path.endsWith("/index.ts") ? [] : textsOf(exported, path.replace("../../app/messages/", "")),
);

/** What the product has not: colleagues to assign parts to, unnamed helpers, files of evidence, messages it sends. */
const PROMISES: readonly RegExp[] = [
  /分给.*同事|同事分别填写/,
  /管理人员(?!、)|本单位管理员|本企业管理员联系/,
  /所附佐证|上传佐证/,
  /发送给|短信(?!或邮件找回)|会通知|将通知|我们会/,
  /colleagues .* can (help|each)/i,
  /\b(your|the) administrator\b|administrator of/i,
  /\battached evidence\b|\bupload(ed)? evidence\b/i,
  /\b(we will|will be notified|will notify|answer sent)\b/i,
];

/** Who operates the server reads these in a terminal; the plan of training names a firm's own people. */
const OTHERS = /^(zh-CN|en)\/(operator|report)\.ts/;

describe("the words of the product", () => {
  it("promise nothing it does not do", () => {
    expect(texts.length).toBeGreaterThan(2000);
    const promised = texts.filter(
      ([at, text]) => !OTHERS.test(at) && PROMISES.some((each) => each.test(text)),
    );
    expect(promised).toEqual([]);
  });
});
