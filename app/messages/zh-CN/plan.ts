/** Words of the roadmap's objectives, proof and subsidies. */
export const plan = {
  goal: { benefit: "达标后效益最大", cheapest: "以最少投入达标" },
  objective: {
    earliest: "尽早达到目标等级",
    benefit: "综合效益最大",
    money: "三年总投入最少",
    over: "超出预算最少",
    peak: "单期超出预算最少",
    points: "得分最高",
    scenes: "达级场景最多",
    constrained: "达级约束性场景最多",
  },
  objectiveOrder: "依次优化：{{objectives}}；后一目标仅在前一目标同为最优的方案中比较",
  counted: {
    title: "综合效益指数怎么计",
    exact:
      "场景每升一级计 {{level}}（约束性场景计 {{constrained}}），题目得分每增加 {{step}} 分计 {{worth}}；第 1、2、3 年实现的分别乘以 {{first}}、{{second}}、{{third}}。",
    rounded:
      "场景每升一级计 {{level}}（约束性场景计 {{constrained}}），题目得分每增加 {{step}} 分计 {{worth}}（多选题按选项、单选题按题，四舍五入到 {{step}} 分）；第 1、2、3 年实现的分别乘以 {{first}}、{{second}}、{{third}}。",
    source: "指数只用于比较方案，等级和得分仍按实际分值计算。依据：{{source}}",
  },
  proof: {
    optimal: "已证明最优",
    optimalText:
      "在所列条件和目录范围内，不存在更优的路线图；由轻准自有算法搜索并证明，用时 {{seconds}} 秒，线性松弛部分借助 {{solver}}，并附可独立核对的整数证书",
    feasible: "可行，尚未证明最优",
    feasibleText:
      "限定时间内尚未证明最优：“{{objective}}”与理论界限之间尚余差距 {{percent}}%。本路线图满足全部条件，可以实施",
    judgedText:
      "求解器 {{solver}} 未找到更好的方案；可独立核对的整数证明尚余差距 {{percent}}%（“{{objective}}”）。本路线图满足全部条件，可以实施",
    unboundText: "在限定的计算量内未能证明最优，也没有得到理论界限。本路线图满足全部条件，可以实施",
    greedyLoss: "若逐项选取性价比最高的方案，效益将少 {{percent}}%",
    greedyOverspend: "若逐项选取性价比最高的方案，总投入将有 {{percent}}% 属于多花",
    greedyNone: "若逐项选取性价比最高的方案，将无法达到目标等级",
    greedySame: "逐项选取性价比最高的方案，结果相同",
  },
  impossible: {
    title: "在现有条件下无法达到目标等级",
    openTitle: "尚未找到满足全部要求的路线图",
    wantedTitle: "等级可以达到，但已存目标在现有条件下无法全部实现",
    choicesTitle: "等级可以达到，但其他要求在现有条件下无法全部满足",
    wantedFree: "仅增加预算无法实现该目标；不选已存目标，或到试算页修改目标后重新存一个，即可规划",
    leastBudget: "追加最少：在原预算上共追加 {{added}}，三年预算为 {{first}}、{{second}}、{{third}}",
    foundBudget:
      "目前找到的最少追加（未证明最少）：在原预算上共追加 {{added}}，三年预算为 {{first}}、{{second}}、{{third}}",
    evenBudget: "各年均衡追加：在原预算上共追加 {{added}}，三年预算为 {{first}}、{{second}}、{{third}}",
    noBudget: "仅增加预算无法达标",
    reachable: "现有条件下三年内可达到：{{level}}",
  },
  subsidy: {
    title: "奖补测算情景",
    note: "奖补为测算情景，以主管部门最终认定为准，未计入预算",
    amount: "可认定投入 {{eligible}}，按此规则奖补 {{amount}}（第 {{year}} 年末达级后申报）",
    none: "按此规则，本路线图不产生奖补",
  },
} as const;
