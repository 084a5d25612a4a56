import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceMeant, choicesWith } from "~/components/form/find-choice";
import { cityReferences } from "../factories/reference";
import { runs } from "../setup/runs";

const choices = cityReferences().sectors.sectors.map(({ code, title }) => ({
  value: code,
  label: `${code} ${title.zh}`,
}));
const meant = (text: string) => {
  const found = choiceMeant(choices, text);
  return typeof found === "number" ? found : found.value;
};

describe("what a typed industry means", () => {
  it.each([
    ["3670", "C3670"],
    ["３６７０", "C3670"],
    ["c3670", "C3670"],
    [" C 36 70 ", "C3670"],
    ["汽车零部件及配件制造", "C3670"],
    ["36", "C36"],
    ["汽车制造业", "C36"],
    ["3529", "C35"],
    ["C3529", "C35"],
  ])("%s", (text, code) => expect(meant(text)).toBe(code));

  it("is open where several or none fit, and they are counted", () => {
    expect(meant("汽车")).toBeGreaterThan(1);
    expect(meant("汽车")).toBe(choicesWith(choices, "汽车").length);
    for (const text of ["不存在的行业", "9999", "C99", "367012"]) expect(meant(text)).toBe(0);
  });

  it("is each choice by its code, its digits, its name and its whole line, however wide it is typed", () => {
    const wide = (text: string) =>
      [...text]
        .map((each) => (/[!-~]/.test(each) ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each))
        .join("");
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.boolean(), ({ value, label }, widened) => {
        for (const text of [value, value.slice(1), label, label.slice(value.length + 1)])
          expect(meant(widened ? wide(text) : text)).toBe(value);
      }),
      { numRuns: runs(50, 500) },
    );
  });
});
