import { describe, expect, it } from "vitest";
import { messages as en } from "~/messages/en";
import { sayCertificate } from "~/messages/say-proof";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";

const OPEN = { status: "feasible", objectives: [{ name: "money", value: 1000, bound: 954 }] } as const;
const PROVED = { status: "optimal", objectives: [{ name: "money", value: 1000, bound: 1000 }] } as const;

describe("the name of a plan's proof file", () => {
  it("speaks of optimality only where that is proved, and states the gap where it is not", () => {
    const [chinese, english] = [createSay(zh, "zh"), createSay(en, "en")];
    expect(sayCertificate(PROVED, chinese)).toBe("最优性证书");
    expect(sayCertificate(PROVED, english)).toBe("certificate of optimality");
    expect(sayCertificate(OPEN, chinese)).toBe("证明文件（未证明最优，“三年总投入最少”尚余差距 4.6%）");
    expect(sayCertificate(OPEN, english)).not.toContain("optimality");
    expect(sayCertificate(OPEN, english)).toContain("4.6%");
  });
});
