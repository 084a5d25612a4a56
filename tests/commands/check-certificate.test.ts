import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, documented, file, folder, model, planned } from "./plan-files";

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

  it("ends with 2 where there is no file, or a folder", () => {
    expect(check(join(folder, "missing.json")).code).toBe(2);
    expect(check(folder).code).toBe(2);
  });
});
