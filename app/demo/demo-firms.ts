import { DEMO_PASSWORD } from "~/domain/demo-password";
import type { Chance } from "./chance";
import { type DemoChain, type DemoSize, demoChains, demoSizes, NAMES } from "./demo-chains";
import { demoCreditCode } from "./demo-credit-code";
import { ANSWERING_FIRM, SHOWN_FIRM } from "./demo-logins";

/** How far a demo firm has come, in the order of the work. */
export type DemoProgress = "registered" | "answering" | "submitted" | "planned" | "reported";

export type DemoFirm = {
  readonly login: string;
  /** As a person would send the registration form. */
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  readonly size: DemoSize["size"];
  readonly maturity: number;
  readonly progress: DemoProgress;
  readonly consents: boolean;
  /** Days before today on which it registered. */
  readonly registered: number;
};

/** Firms without a plan, in turn. */
const WITHOUT_PLAN: readonly DemoProgress[] = [
  "submitted",
  "submitted",
  "answering",
  "submitted",
  "registered",
];

const nth = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError("an empty list");
  return found;
};

/** The second firm of all is the one shown answering, and counts as none of its chain's planned ones. */
const progressOf = ({ planned }: DemoChain, index: number, serial: number): DemoProgress => {
  if (serial === 1) return "answering";
  const place = serial > 1 && serial <= planned ? index - 1 : index;
  if (place < planned) return place % 2 === 0 ? "reported" : "planned";
  return nth(WITHOUT_PLAN, place - planned);
};

const loginOf = (serial: number): string =>
  serial === 0 ? SHOWN_FIRM : serial === 1 ? ANSWERING_FIRM : `demo-firm-${serial + 1}`;

/** Zhengdong New District has no code of its own: its firms register in the neighbouring one. */
const adcodeOf = (unit: string): string => (unit === "zhengdong" ? "410105" : unit);

/** Between the first level and the second, where most firms stand and what they are asked for. */
const SHOWN_MATURITY = 1.2;

const maturityOf = (middle: number, chance: Chance): number =>
  Math.min(3.4, Math.max(0.1, middle - 0.7 + chance.next() * 0.8 - 0.4));

const firmOf = (chain: DemoChain, index: number, serial: number, chance: Chance): DemoFirm => {
  const [product, sector] = nth(chain.products, index);
  const unit = nth(chain.units, index);
  const size = nth(demoSizes, serial);
  const login = loginOf(serial);
  return {
    login,
    form: {
      name: `郑州${nth(NAMES, serial)}${product}有限公司（示例）`,
      creditCode: demoCreditCode(adcodeOf(unit), serial + 1),
      sector,
      adcode: adcodeOf(unit),
      unit,
      chains: [chain.chain],
      staff: String(chance.whole(...size.staff)),
      revenue: String(chance.whole(...size.revenue)),
      title: size.title ?? "",
      login,
      personName: "示例管理员",
      password: DEMO_PASSWORD,
    },
    size: size.size,
    maturity: serial === 0 ? SHOWN_MATURITY : maturityOf(chain.maturity + size.maturity, chance),
    progress: progressOf(chain, index, serial),
    consents: chain.consents,
    registered: chance.whole(100, 170),
  };
};

/** The demo firms in the order they are registered; the same chance gives the same firms. */
export const demoFirms = (chance: Chance): readonly DemoFirm[] =>
  demoChains
    .flatMap((chain) => Array.from({ length: chain.firms }, (_, index) => ({ chain, index })))
    .map(({ chain, index }, serial) => firmOf(chain, index, serial, chance));
