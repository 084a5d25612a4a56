import { hiddenReason } from "./catalogue";

/** Words of matching: why a solution suits or does not, and the facts of its traits. Read by `say-reason`. */
export const reason = {
  match: {
    step: "将“{{scene}}”由{{nowLevel}}提升至{{toLevel}}",
    toTarget: "使“{{scene}}”由{{nowLevel}}达到目标等级要求（{{toLevel}}）",
    constrainedToTarget: "使约束性场景“{{scene}}”由{{nowLevel}}达到目标等级要求（{{toLevel}}）",
    points: "题项“{{item}}”可增加 {{points}} 分（达到选项 {{letter}}）",
    sector: "有适用于“{{sector}}”的行业模板",
    chain: "有适用于“{{chain}}”产业链的模板",
    size: "适合{{size}}企业",
    aiReady: "“{{scene}}”已达{{nowLevel}}，具备应用人工智能的数据基础",
  },
  rank: {
    need: {
      crossing: "“{{scene}}”由{{nowLevel}}到{{toLevel}}，达到目标等级要求",
      crossingConstrained: "约束性场景“{{scene}}”由{{nowLevel}}到{{toLevel}}，达到目标等级要求",
      approaching: "“{{scene}}”由{{nowLevel}}到{{toLevel}}，接近目标等级要求",
      beyond: "“{{scene}}”由{{nowLevel}}到{{toLevel}}，原已达到目标等级要求",
      scenesMet: "目标等级对场景的要求已满足，场景减半计",
      points: "题项可增加 {{points}} 分，目标等级尚缺 {{lacking}} 分：500 ×（增加 ÷ 尚缺，最多 1），取整",
      pointsMet: "题项可增加 {{points}} 分，得分已满足目标等级：250 ×（增加 ÷ 10，最多 1），取整",
    },
    fit: {
      sector: "行业模板“{{prefix}}”，代码 {{signs}} 位：100 + 75 ×（位数 − 1）",
      anySector: "适用于各行业",
      chain: "有“{{chain}}”产业链的模板",
      sizes: "面向 {{sizes}} 类企业规模：150 ÷ 类数，取整",
      traits: "符合小快轻准中的 {{met}} 项：50 × 项数",
    },
    price:
      "三年费用 {{costAmount}}，提升 {{gains}} 项，小型化起步价界限 {{smallAmount}}：1000 × 界限 × 项数 ÷（界限 × 项数 + 费用），取整",
    proof: {
      users: "{{users}} 家用户，界限 {{least}} 家：400 × 用户 ÷（用户 + 界限），取整",
      satisfaction: "满意度 {{percent}}%：2.5 × 百分数，取整",
      accepted: "验收通过率 {{percent}}%：2.5 × 百分数，取整",
      reference: "参考项目与要提升的“{{scene}}”相同",
    },
  },
  reject: {
    sector: "未覆盖所属行业“{{sector}}”",
    size: "不面向{{size}}企业",
    budget: "起步价 {{amount}}，超过设定的预算 {{mostAmount}}",
    already: "“{{scene}}”已达{{nowLevel}}，不低于该方案可达的{{toLevel}}",
    nothingGained: "该方案带来的内容企业均已具备",
    notApplicable: "企业不涉及“{{scene}}”",
    aiBase: {
      data: "应用人工智能的数据基础尚缺：{{item}} 还没有得分",
      security: "应用人工智能的安全基础尚缺：{{item}} 还没有得分",
      talent: "应用人工智能的人才基础尚缺：{{item}} 还没有得分",
      computing: "应用人工智能的算力基础尚缺：{{item}} 还没有得分",
      models: "应用人工智能的模型基础尚缺：{{item}} 还没有得分",
      scenes: "应用人工智能的场景基础尚缺：{{item}} 还没有得分",
      question: "人工智能准备度第 {{question}} 题的回答表明基础尚缺",
    },
    prerequisite: {
      scene: "需先将“{{scene}}”提升至{{level}}，目前为{{nowLevel}}",
      ai: "应用人工智能需“{{scene}}”先达{{level}}，目前为{{nowLevel}}",
      network: "需先建设车间工业控制网络或应用网络",
      machineInterface: "需先具备可采集数据的数字化生产设备",
      solution: "需先实施“{{solution}}”",
    },
  },
  plan: {
    pinned: "企业指定纳入路线图",
    opens: "为后续实施“{{solution}}”创造前置条件",
    pinUnavailable: "指定的“{{solution}}”不可选用：不在有效期内、不适用于本企业或同时被排除",
    noAnswerInTime: "在限定的计算量内没有找到满足全部要求的路线图，也没有证明它不存在",
    limit: {
      budget: "第 {{year}} 年预算（{{amount}}）不足",
      quarterBudget: "第 {{quarter}} 季度可用资金（{{amount}}）不足",
      staff: "每季度可投入人力（{{days}} 人天）不足",
      start: "“{{solution}}”指定在第 {{quarter}} 季度开始，与其他条件无法同时满足",
      pinned: "指定纳入“{{solution}}”与其他条件无法同时满足",
      excluded: "排除了“{{solution}}”，其作用在现有条件下无法替代",
      wantedScene: "目标“{{name}}”要求“{{scene}}”达到{{level}}，三年内在这些条件下无法实现",
      wantedItem: "目标“{{name}}”要求“{{item}}”达到选项 {{letter}}，三年内在这些条件下无法实现",
    },
    why: {
      out: {
        impossible: "若指定纳入，则与下列条件冲突",
        worse: "若指定纳入，路线图会变差",
        equal: "若指定纳入，各项优化目标同样最优：两者不分高下",
      },
      in: {
        impossible: "若排除，则在下列条件下没有可行方案",
        worse: "若排除，路线图会变差",
        equal: "若排除，另有各项目标同样最优的路线图",
      },
      worse: {
        money: "三年总投入将多 {{amount}}",
        earliest: "达到目标的时间将推迟 {{years}} 年",
        benefit: "综合效益将减少 {{percent}}%",
        constrained: "达级的约束性场景将减少 {{percent}}%",
        points: "提升的得分将减少 {{percent}}%",
      },
      open: "其中一次求解未在限定时间内证明最优，差别仅供参考",
      unknown: "该目录版本中没有这一方案",
      excluded: "企业已排除此方案",
      noGain: "对本企业没有可提升之处，或其前置方案不可得",
      sameStep: "“{{scene}}”的同一提升已由“{{solution}}”实现，同一功能不重复购买",
      dominated: "“{{solution}}”效果不低、前置要求不多、时间不长，且费用不高，处处可以替代它",
    },
    unreachable: {
      points: "{{targetLevel}}要求得分不低于 {{needed}} 分，目录内全部方案最多可使得分达到 {{most}} 分",
      scenes: "{{targetLevel}}要求至少 {{needed}} 个场景达级，目录内全部方案最多可使 {{most}} 个场景达级",
      constrained:
        "{{targetLevel}}要求至少 {{needed}} 个约束性场景达级，目录内全部方案最多可使 {{most}} 个约束性场景达级",
      together: "{{targetLevel}}的各项条件可分别达到，但三年内无法同时达到",
    },
  },
  hidden: hiddenReason,
  trait: {
    small: {
      scenes: {
        met: "覆盖 {{value}} 个场景，不超过 {{max}} 个",
        unmet: "覆盖 {{value}} 个场景，超过 {{max}} 个",
      },
      entry: {
        met: "起步价 {{amount}}，不高于 {{maxAmount}}",
        unmet: "起步价 {{amount}}，高于 {{maxAmount}}",
      },
    },
    fast: {
      firstUse: {
        met: "签约后 {{value}} 个工作日可初步使用，不超过 {{max}} 个",
        unmet: "签约后 {{value}} 个工作日才可初步使用，超过 {{max}} 个",
      },
      fullUse: {
        met: "{{value}} 个工作日全面使用，不超过 {{max}} 个",
        unmet: "{{value}} 个工作日才能全面使用，超过 {{max}} 个",
      },
    },
    light: {
      noServerRoom: { met: "无需新建机房", unmet: "需要机房或服务器" },
      training: {
        met: "培训 {{value}} 学时，不超过 {{max}} 学时",
        unmet: "培训 {{value}} 学时，超过 {{max}} 学时",
      },
      ownStaff: {
        met: "企业投入 {{value}} 人天，不超过 {{max}} 人天",
        unmet: "企业投入 {{value}} 人天，超过 {{max}} 人天",
      },
    },
    precise: {
      template: { met: "有细分行业或产业链模板", unmet: "没有细分行业或产业链模板" },
      pains: { met: "针对 {{value}} 个明确痛点", unmet: "未说明针对的痛点" },
      effect: { met: "有实施前后的成效数据", unmet: "没有实施前后的成效数据" },
      users: {
        met: "已有 {{value}} 家用户，不少于 {{min}} 家",
        unmet: "已有 {{value}} 家用户，少于 {{min}} 家",
      },
    },
    smart: {
      scenario: { met: "写明了人工智能应用场景", unmet: "没有人工智能应用场景" },
      base: {
        met: "数据基础要求场景已达{{nowLevel}}，不低于{{leastLevel}}",
        unmet: "数据基础只要求场景达{{nowLevel}}，低于{{leastLevel}}",
      },
      reach: {
        met: "可使场景达到{{nowLevel}}，不低于{{leastLevel}}",
        unmet: "可使场景达到{{nowLevel}}，低于{{leastLevel}}",
      },
    },
  },
} as const;
