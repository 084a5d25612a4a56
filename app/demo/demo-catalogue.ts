/** What the demo's revised release says differently. All of it is demonstration data. */
export const CHANGED_ENTRIES = [
  {
    code: "ai-remote-service",
    fields: { priceEntry: "4.5", priceLow: "8", users: "23", satisfaction: "91" },
  },
  {
    code: "ai-finance-report",
    fields: { users: "58", after: "9", referenceTo: "4" },
  },
  {
    code: "refractory-contract-service",
    fields: { validTo: "2029-12-31", reviewed: "2026-01-10" },
  },
] as const;

export const RETIRED_ENTRY = {
  code: "erp-legacy-edition",
  reason: "入库有效期已于2026年10月31日届满，厂商停止更新，不再续期。",
} as const;

export const ADDED_ENTRY = {
  code: "aluminium-scrap-trace",
  copyOf: "aluminium-metal-finance",
  fields: {
    nameZh: "废铝分选与溯源台账",
    nameEn: "Scrap aluminium sorting and tracing",
    summaryZh: "废铝进厂、分选、配料、回炉按批次登记，杂质与成分随批可查。",
    summaryEn:
      "Scrap is booked by lot from receipt through sorting and charging to remelting, with its composition.",
    kind: "procurement",
    copyright: "示例软著登字第6014号",
    steps: "procurement | 2 | 3",
    lifts: "",
    pains: "废铝批次混杂，成分追不回来 | Lots of scrap are mixed and their composition is lost",
    requiresScenes: "procurement | 2",
    priceEntry: "2",
    priceLow: "4",
    priceHigh: "9",
    onceSoftware: "3.5",
    onceImplementation: "1.2",
    onceCloud: "0.3",
    yearlySoftware: "1.2",
    yearlyCloud: "0.3",
    users: "14",
    referenceZh: "巩义某再生铝企业（示例），月处理 900 吨",
    referenceEn: "A secondary aluminium maker in Gongyi (example), 900 tonnes a month",
    referenceScene: "procurement",
    measureZh: "成分不符退料",
    measureEn: "Lots returned for composition",
    before: "7",
    after: "2",
    unitZh: "批/月",
    unitEn: "a month",
    batch: "2026-3",
    reviewed: "2026-11-10",
    validFrom: "2026-11-20",
    validTo: "2029-11-19",
  },
} as const;

export const INTERESTS = [
  {
    code: "zhongyuan-integration",
    interestZh: "代理三家设备联网与 MES 厂商产品，推荐其产品时取得代理收入。（示例）",
    interestEn: "Represents three makers of connectivity and MES products and earns on their sale. (example)",
  },
  {
    code: "songshan-cloud",
    interestZh: "与本市云平台运营方同属一家母公司。（示例）",
    interestEn: "Has the same parent company as the operator of the city's cloud. (example)",
  },
  {
    code: "auto-parts-leader",
    interestZh: "向目录内多家汽车零部件企业采购；平台数据不用于采购定价，已书面承诺。（示例）",
    interestEn:
      "Buys from several listed parts makers; has undertaken in writing not to use their data for pricing. (example)",
  },
  {
    code: "aluminium-leader",
    interestZh: "向部分用户供应铝锭，与其存在供货关系。（示例）",
    interestEn: "Supplies aluminium ingot to some of its users. (example)",
  },
  {
    code: "zhishang-ai",
    interestZh: "无需披露的利益关系。（示例）",
    interestEn: "No interest to disclose. (example)",
  },
] as const;

/** The one change of the draft that waits for review. */
export const NEXT_CHANGE = {
  code: "ai-office-writer",
  fields: { priceEntry: "0.4", reviewed: "2026-11-15", validFrom: "2026-11-20" },
} as const;

/** What the shown firm complained about. */
export const COMPLAINTS = {
  overdue: {
    solution: "qms-cloud",
    about: "deployment",
    body: "合同约定 30 个工作日全面使用，实际超过 50 个工作日仍有两条产线未接入，多次催促无果。（示例）",
  },
  answered: {
    solution: "ai-finance-report",
    about: "price",
    body: "报价单起步价 3.2 万元，高于目录所列 2 万元，对方称目录价仅限首年促销。（示例）",
  },
  answer: {
    verdict: "upheld",
    body: "已约谈服务商，要求按目录起步价执行，并在下一版目录更新成效与价格说明。（示例）",
  },
} as const;
