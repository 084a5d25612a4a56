import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { binary, check, documented, file, folder, model, planned, samples } from "./plan-files";

describe("check-certificate", () => {
  it("takes a certificate alone", async () => {
    const { result } = await planned("alone.json", documented);
    expect(check(file("alone-certificate.json", result.certificate)).code).toBe(0);
  });

  it("ends with 1 where something does not hold, and says the first thing", async () => {
    const { result } = await planned("wrong-things.json", documented);
    const wrong = (name: string, change: object) => check(file(name, { ...result, ...change }));
    expect(wrong("plan.json", { plan: { mes: 1, seats: 9 } })).toMatchObject({
      code: 1,
      out: "Not proved: plan: This differs from what the certificate says.\n",
    });
    expect(wrong("status.json", { status: "feasible" }).code).toBe(1);
    expect(wrong("objectives.json", { objectives: [] }).code).toBe(1);
    expect(wrong("values.json", { certificate: { ...result.certificate, values: [1, 9] } })).toMatchObject({
      code: 1,
      out: "Not proved: objectives.0.value: The value is not what the plan gives.\n",
    });
    expect(wrong("broken.json", { certificate: { ...result.certificate, values: [0, 9] } })).toMatchObject({
      code: 1,
      out: "Not proved: model.constraints.1: The plan breaks this constraint.\n",
    });
    expect(check(file("unknown.json", { ...result, status: "unknown", certificate: null })).code).toBe(1);
  });

  it("ends with 1 where the certificate is about another model", async () => {
    const { path } = await planned("mine.json", documented);
    const other = check(path, file("other.json", model({})));
    expect([other.code, other.out]).toEqual([
      1,
      "Not proved: The certificate's model is not the model given.\n",
    ]);
  });

  it.each([
    ["{", ": Not valid JSON from line 1 on."],
    ["{}", ": format: The field is missing."],
    [
      '{"format":"qingzhun-certificate/3"}',
      ": format: The format must be “qingzhun-certificate/1” or “qingzhun-certificate/2”.",
    ],
  ])("ends with 2 on a file that is no certificate (%#)", (content, message) => {
    expect(check(file("none.json", content))).toEqual({ code: 2, out: "", err: `/none.json${message}\n` });
  });

  it("takes the certificate that the specification shows", () => {
    const sample = samples()[1] ?? "";
    expect(check(file("sample.json", sample)).out).toContain("optimal");
  });

  it("finds the same model in another order of terms", async () => {
    const { path } = await planned("in-order.json", documented);
    const text = JSON.stringify(documented).replace(
      '[["mes",30],["seats",2]],"sense":"<="',
      '[["seats",2],["mes",10],["mes",20]],"sense":"<="',
    );
    expect(text).not.toBe(JSON.stringify(documented));
    expect(check(path, file("other-order.json", text)).code).toBe(0);
  });

  it("takes digits as text for whole numbers, but no negative zero", async () => {
    const { result } = await planned("digits.json", documented);
    const [proof] = result.certificate?.proofs ?? [];
    const multipliers = proof?.multipliers.map((each) => each.map(String));
    const checkWith = (shrink: string) => {
      const derived = proof?.derived.map((each) => ({ ...each, shrink }));
      const proofs = [{ ...proof, multipliers, derived }, ...(result.certificate?.proofs.slice(1) ?? [])];
      return check(file("digits-as-text.json", { ...result.certificate, proofs }));
    };
    expect(checkWith("1").code).toBe(0);
    expect(checkWith("-0")).toMatchObject({ code: 2, err: expect.stringContaining("shrink") });
  });

  it("ends with 2 on what would take too much work or memory", () => {
    const count = 400;
    const nines = "9".repeat(300);
    const row = (first: number) => ({
      name: `row ${first}`,
      terms: Array.from({ length: count }, (_, at) => [at, first + at]),
      sense: "=",
      rhs: 5,
    });
    const given = {
      variables: Array.from({ length: count }, (_, at) => binary(`x${at}`)),
      constraints: [row(1), row(2)],
      objectives: [],
    };
    const derived = Array.from({ length: 2_000 }, (_, at) => ({
      rows: [0, nines, 1, `${nines.slice(0, -1)}${at % 9}`],
      divide: 1,
      upper: [],
      shrink: 1,
    }));
    const proof = { dominated: [], derived, multipliers: [], tree: [] };
    const certificate = {
      format: "qingzhun-certificate/2",
      status: "infeasible",
      model: given,
      values: [],
      objectives: [],
      proofs: [proof],
    };
    expect(check(file("filling.json", certificate))).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/proofs\.0\.derived\.\d+: The certificate is too large/),
    });
    expect(check(file("brackets.json", `[${"[],".repeat(8_000_001)}[]]`))).toMatchObject({
      code: 2,
      err: "/brackets.json: Too many entries.\n",
    });
  });

  it("ends with 2 where there is no file, or a folder", () => {
    expect(check(join(folder, "missing.json")).code).toBe(2);
    expect(check(folder).code).toBe(2);
  });
});
