import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yuan } from "~/domain/money";
import { chainsOf } from "~/domain/organisation/chains-of";
import { parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { isAboveScale, sizeClassOf } from "~/domain/organisation/size-class";
import { cityReferences } from "../../factories/reference";

const references = cityReferences();
const form = {
  name: "郑州𠮷䶮机械有限公司",
  creditCode: "91410102madem0038t",
  sector: "C3670",
  adcode: "410102",
  unit: "410171",
  staff: "120",
  revenue: "5,000.5",
  title: "",
  password: "not part of the firm",
};

describe("size", () => {
  test.each([
    [1000, 40000, "large"],
    [999, 40000, "medium"],
    [1000, 39999, "medium"],
    [300, 2000, "medium"],
    [299, 2000, "small"],
    [300, 1999, "small"],
    [20, 300, "small"],
    [19, 300, "micro"],
    [20, 299, "micro"],
    [1, 0, "micro"],
  ] as const)("%i staff and %i 万元 → %s", (staff, wan, size) => {
    expect(sizeClassOf(references.parameters, staff, yuan(wan * 10_000))).toBe(size);
  });

  test("above scale by revenue alone", () => {
    expect(isAboveScale(references.parameters, yuan(20_000_000))).toBe(true);
    expect(isAboveScale(references.parameters, yuan(19_999_999))).toBe(false);
  });
});

describe("chains of a sector", () => {
  test.each([
    ["C3670", ["auto-parts"]],
    ["C3491", ["robots-cnc", "high-end-equipment"]],
    ["C3484", ["high-end-equipment"]],
    ["C3089", ["refractory"]],
    ["C3252", ["aluminium"]],
    ["C22", []],
  ])("%s → %j", (sector, chains) => {
    expect(chainsOf(references.chains, sector)).toEqual(chains);
  });
});

describe("the firm's form", () => {
  test("yields the profile with size and chains computed", () => {
    expect(parseFirmForm(form, references)).toEqual({
      ok: true,
      value: {
        name: "郑州𠮷䶮机械有限公司",
        creditCode: "91410102MADEM0038T",
        sector: "C3670",
        adcode: "410102",
        unit: "410171",
        chains: ["auto-parts"],
        staff: 120,
        revenue: 50_005_000,
        size: "small",
        title: null,
      },
    });
  });

  test("chosen chains replace those of the sector, one or several", () => {
    const chains = (given: unknown) => {
      const parsed = parseFirmForm({ ...form, chains: given }, references);
      return parsed.ok ? parsed.value.chains : parsed.problems;
    };
    expect(chains("nev")).toEqual(["nev"]);
    expect(chains(["nev", "rail", "nev"])).toEqual(["nev", "rail"]);
    expect(chains("")).toEqual(["auto-parts"]);
  });

  test.each([
    ["name", " ", "firm.nameMissing"],
    ["name", "名".repeat(121), "firm.nameLong"],
    ["name", "名".repeat(5_000_000), "firm.nameLong"],
    ["name", "a\u0000b", "firm.nameCharacters"],
    ["name", { toString: 1 }, "firm.nameMissing"],
    ["creditCode", "9".repeat(1_000_000), "firm.creditCodeMissing"],
    ["sector", "C99", "firm.sectorUnknown"],
    ["adcode", "110000", "firm.adcodeUnknown"],
    ["unit", ["410102"], "firm.unitMissing"],
    ["unit", "__proto__", "firm.unitUnknown"],
    ["chains", "moon", "firm.chainsUnknown"],
    ["chains", ["nev", "rail", "ai", "food", "textile", "superhard"], "firm.chainsMany"],
    ["staff", "-3", "firm.staffMalformed"],
    ["staff", "0", "firm.staffMalformed"],
    ["staff", "1e3", "firm.staffMalformed"],
    ["revenue", "-1", "firm.revenueMalformed"],
    ["revenue", "1.23456", "firm.revenueMalformed"],
    ["revenue", "NaN", "firm.revenueMalformed"],
    ["title", "unicorn", "firm.titleUnknown"],
  ])("%s = %j is a problem of that field alone", (field, value, code) => {
    const parsed = parseFirmForm({ ...form, [field]: value }, references);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, field }]);
  });

  test("every wrong field is reported at once", () => {
    const parsed = parseFirmForm({}, references);
    const fields = parsed.ok ? [] : parsed.problems.map(({ field }) => field);
    expect(fields).toEqual(["name", "creditCode", "sector", "adcode", "unit", "staff", "revenue"]);
  });

  test("nothing from outside makes it throw", () => {
    fc.assert(fc.property(fc.anything(), (input) => void parseFirmForm(input, references)));
  });
});
