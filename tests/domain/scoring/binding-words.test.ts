import { describe, expect, it } from "vitest";
import { millipoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import type { Binding } from "~/domain/scoring/score";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { messages as english } from "~/messages/en";
import { sayBinding } from "~/messages/say-binding";
import { createSay } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { instrument } from "../../factories/answers";
import { chanceOf, randomAnswers } from "./random-answers";

const zh = createSay(chinese, "zh");
const en = createSay(english, "en");

const short = {
  points: { kind: "points", missing: millipoints(3200) },
  scenes: { kind: "scenes", missing: 2 },
  constrained: { kind: "constrained", missing: 1 },
} as const;
const lacking = (next: 1 | 2 | 3 | 4, ...kinds: (keyof typeof short)[]): Binding => ({
  next,
  short: kinds.map((kind) => short[kind]),
});

describe("the binding condition in one sentence", () => {
  it.each<[Binding, string, string]>([
    [
      lacking(2, "points"),
      "距二级（规范级）只差得分：还差 3.2 分，场景方面的条件均已满足。",
      "Only points are short for Level 2 (standardised): 3.2 more needed. Both scene conditions are met.",
    ],
    [
      lacking(2, "scenes"),
      "距二级（规范级）只差场景数：达到二级及以上的场景还差 2 个，其他条件均已满足。",
      "Only scenes are short for Level 2 (standardised): 2 more needed at level 2 or above. The other conditions are met.",
    ],
    [
      lacking(3, "constrained"),
      "距三级（集成级）只差约束性场景：达到三级及以上的约束性场景还差 1 个，其他条件均已满足。",
      "Only mandatory scenes are short for Level 3 (integrated): 1 more needed at level 3 or above. The other conditions are met.",
    ],
    [
      lacking(1, "points", "scenes"),
      "距一级（初始级）有两项短板：得分还差 3.2 分，达到一级及以上的场景还差 2 个；约束性场景已满足。",
      "Two conditions are short for Level 1 (initial). Points needed: 3.2; scenes needed at level 1 or above: 2. Mandatory scenes are sufficient.",
    ],
    [
      lacking(2, "points", "constrained"),
      "距二级（规范级）有两项短板：得分还差 3.2 分，达到二级及以上的约束性场景还差 1 个；场景总数已满足。",
      "Two conditions are short for Level 2 (standardised). Points needed: 3.2; mandatory scenes needed at level 2 or above: 1. The number of scenes is sufficient.",
    ],
    [
      lacking(2, "scenes", "constrained"),
      "距二级（规范级）有两项短板：达到二级及以上的场景还差 2 个，约束性场景还差 1 个；得分已满足。",
      "Two conditions are short for Level 2 (standardised). Scenes needed at level 2 or above: 2; mandatory scenes needed: 1. Points are sufficient.",
    ],
    [
      lacking(4, "points", "scenes", "constrained"),
      "距四级（协同级）有三项短板：得分还差 3.2 分，达到四级及以上的场景还差 2 个，约束性场景还差 1 个。",
      "Three conditions are short for Level 4 (collaborative). Points needed: 3.2; scenes needed at level 4 or above: 2; mandatory scenes needed: 1.",
    ],
    [
      { next: null, short: [] },
      "已达到四级（协同级），为最高等级，没有短板。",
      "Level 4 (collaborative) is the highest level. The company has reached it, so nothing holds it back.",
    ],
  ])("says %j", (binding, inChinese, inEnglish) => {
    expect(sayBinding(binding, zh)).toBe(inChinese);
    expect(sayBinding(binding, en)).toBe(inEnglish);
  });

  it("says every binding that answers can lead to, and all eight kinds occur", () => {
    const chance = chanceOf(19);
    const kinds = new Set<string>();
    for (let set = 0; set < 20_000; set += 1) {
      const binding = bindingOf(scoreAnswers(instrument, randomAnswers(instrument, chance)));
      const kind = binding.short.map((each) => each.kind).join("+");
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      for (const say of [zh, en]) {
        const sentence = sayBinding(binding, say);
        expect(sentence).toMatch(/[。.]$/);
        expect(sentence).not.toMatch(/binding\.|domain\.|\{\{/);
      }
    }
    expect(kinds.size).toBe(8);
  });
});
