import type { SizeClass, Title } from "~/domain/organisation";

/** How many firms of a chain the demo data hold, what they make and where they stand. */
export type DemoChain = {
  readonly chain: string;
  readonly firms: number;
  /** How many of them have made a plan;  */
  readonly planned: number;
  /** Whether they let the bureau have their reports, so that their scenes and demand count in its working figures. */
  readonly consents: boolean;
  /** A product with the GB/T 4754 code of its makers; taken in turn. */
  readonly products: readonly (readonly [product: string, sector: string])[];
  /** Management units, taken in turn. */
  readonly units: readonly string[];
  /** How far digitised the chain's firms are on the whole, 0–4. */
  readonly maturity: number;
};

/** Invented, like every firm in it: no statistics of the city. Small chains show what is published together. */
export const demoChains: readonly DemoChain[] = [
  {
    chain: "auto-parts",
    firms: 24,
    planned: 6,
    consents: true,
    products: [
      ["汽车底盘部件", "C3670"],
      ["汽车线束", "C3670"],
      ["车身冲压件", "C3660"],
      ["发动机配件", "C3620"],
    ],
    units: ["410171", "410122", "410182", "410184"],
    maturity: 1.9,
  },
  {
    chain: "high-end-equipment",
    firms: 14,
    planned: 5,
    consents: true,
    products: [
      ["煤矿机械", "C3511"],
      ["掘进装备", "C3517"],
      ["液压元件", "C3444"],
      ["精密模具", "C3525"],
    ],
    units: ["410171", "410102", "410182", "410172"],
    maturity: 2.1,
  },
  {
    chain: "aluminium",
    firms: 7,
    planned: 2,
    consents: true,
    products: [
      ["铝板带箔", "C3252"],
      ["铝合金型材", "C3252"],
      ["再生铝合金", "C3240"],
    ],
    units: ["410181", "410106", "410185"],
    maturity: 1.6,
  },
  {
    chain: "refractory",
    firms: 10,
    planned: 5,
    consents: true,
    products: [
      ["耐火材料", "C3089"],
      ["高温陶瓷", "C3089"],
      ["不定形耐材", "C3089"],
    ],
    units: ["410183", "410181", "410182"],
    maturity: 1.1,
  },
  {
    chain: "food",
    firms: 6,
    planned: 1,
    consents: false,
    products: [
      ["速冻食品", "C1432"],
      ["肉制品", "C1353"],
      ["饮料", "C15"],
    ],
    units: ["410108", "410184", "410122"],
    maturity: 1.7,
  },
  {
    chain: "superhard",
    firms: 6,
    planned: 1,
    consents: false,
    products: [
      ["金刚石制品", "C3099"],
      ["超硬磨具", "C3099"],
    ],
    units: ["410172", "410102", "410182"],
    maturity: 1.9,
  },
  {
    chain: "smart-sensors",
    firms: 4,
    planned: 1,
    consents: false,
    products: [
      ["气体传感器", "C3983"],
      ["分析仪器", "C4014"],
    ],
    units: ["410172"],
    maturity: 2.6,
  },
  {
    chain: "smart-terminals",
    firms: 2,
    planned: 1,
    consents: false,
    products: [
      ["终端结构件", "C3922"],
      ["显示模组", "C3974"],
    ],
    units: ["410173"],
    maturity: 2.5,
  },
  {
    chain: "nev",
    firms: 2,
    planned: 1,
    consents: false,
    products: [
      ["专用汽车", "C3630"],
      ["电驱系统", "C3612"],
    ],
    units: ["410171", "410173"],
    maturity: 2.3,
  },
  {
    chain: "robots-cnc",
    firms: 2,
    planned: 0,
    consents: true,
    products: [
      ["数控机床", "C3421"],
      ["工业机器人", "C3491"],
    ],
    units: ["410172", "410104"],
    maturity: 2.4,
  },
  {
    chain: "smart-grid",
    firms: 2,
    planned: 1,
    consents: true,
    products: [
      ["变压器", "C3821"],
      ["开关设备", "C3823"],
    ],
    units: ["410172", "410103"],
    maturity: 2,
  },
  {
    chain: "textile",
    firms: 2,
    planned: 0,
    consents: true,
    products: [
      ["服装", "C18"],
      ["纺织", "C17"],
    ],
    units: ["410103", "410183"],
    maturity: 0.9,
  },
  {
    chain: "home-furnishing",
    firms: 2,
    planned: 1,
    consents: true,
    products: [["家具", "C21"]],
    units: ["410184"],
    maturity: 0.8,
  },
  {
    chain: "biomedicine",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["制药", "C27"]],
    units: ["410173", "zhengdong"],
    maturity: 2.2,
  },
  {
    chain: "medical-devices",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["医疗器械", "C3581"]],
    units: ["410172"],
    maturity: 1.8,
  },
  {
    chain: "cyber-security",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["安全设备", "C3915"]],
    units: ["410105"],
    maturity: 2.8,
  },
  {
    chain: "computing-power",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["服务器", "C3911"]],
    units: ["410173"],
    maturity: 2.7,
  },
  {
    chain: "ai",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["智能控制", "C3914"]],
    units: ["zhengdong", "410105"],
    maturity: 2.9,
  },
  {
    chain: "rail",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["轨道配件", "C37"]],
    units: ["410104"],
    maturity: 1.8,
  },
  {
    chain: "hydrogen-storage",
    firms: 2,
    planned: 0,
    consents: true,
    products: [["储能电池", "C3841"]],
    units: ["410106", "zhengdong"],
    maturity: 2.1,
  },
];

/** Two-character names in turn; every firm's full name ends in （示例）. */
export const NAMES = [
  ..."鼎晟 嘉禾 中岳 恒拓 瑞钧 豫达 正弘 宏铭 金穗 天启 华昶 泰合 新略 博远 永创 盛方 启明 同瑞".split(" "),
  ..."万佳 兴隆 汇通 德厚 尚品 联科 锐进 安诺 立信 凯捷 隆原 康润 拓疆 润禾 锦程 硕丰".split(" "),
] as const;

export type DemoSize = {
  readonly size: Exclude<SizeClass, "large">;
  readonly staff: readonly [number, number];
  /** Revenue in 万元. */
  readonly revenue: readonly [number, number];
  /** Added to the maturity of the chain. */
  readonly maturity: number;
  readonly title: Title | null;
};

/** Taken in turn, so that every chain has its small and its bigger firms. */
export const demoSizes: readonly DemoSize[] = [
  { size: "small", staff: [60, 180], revenue: [2600, 9000], maturity: 0, title: "innovative" },
  { size: "medium", staff: [310, 620], revenue: [12000, 36000], maturity: 0.7, title: "specialised" },
  { size: "small", staff: [32, 90], revenue: [1200, 4200], maturity: -0.3, title: null },
  { size: "small", staff: [120, 260], revenue: [5200, 16000], maturity: 0.3, title: "specialised" },
  { size: "micro", staff: [8, 18], revenue: [180, 900], maturity: -0.8, title: null },
  { size: "medium", staff: [360, 800], revenue: [18000, 39000], maturity: 1, title: "little-giant" },
];
