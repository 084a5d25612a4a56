/** 短板条件 in one sentence: what alone or together keeps the firm from the next level. */
export const binding = {
  top: "已达到{{level}}，为最高等级，没有短板。",
  points: "距{{level}}只差得分：还差 {{points}} 分，场景方面的条件均已满足。",
  scenes: "距{{level}}只差场景数：达到{{sceneLevel}}及以上的场景还差 {{scenes}} 个，其他条件均已满足。",
  constrained:
    "距{{level}}只差约束性场景：达到{{sceneLevel}}及以上的约束性场景还差 {{constrained}} 个，其他条件均已满足。",
  pointsScenes:
    "距{{level}}有两项短板：得分还差 {{points}} 分，达到{{sceneLevel}}及以上的场景还差 {{scenes}} 个；约束性场景已满足。",
  pointsConstrained:
    "距{{level}}有两项短板：得分还差 {{points}} 分，达到{{sceneLevel}}及以上的约束性场景还差 {{constrained}} 个；场景总数已满足。",
  scenesConstrained:
    "距{{level}}有两项短板：达到{{sceneLevel}}及以上的场景还差 {{scenes}} 个，约束性场景还差 {{constrained}} 个；得分已满足。",
  pointsScenesConstrained:
    "距{{level}}有三项短板：得分还差 {{points}} 分，达到{{sceneLevel}}及以上的场景还差 {{scenes}} 个，约束性场景还差 {{constrained}} 个。",
} as const;
