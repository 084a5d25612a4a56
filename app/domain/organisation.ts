import type { Yuan } from "./money";

export type OrganisationKind = "enterprise" | "consultancy" | "bureau";
export type SizeClass = "large" | "medium" | "small" | "micro";
/** 梯度培育 titles, as stored with number and validity; never computed. */
export type Title = "innovative" | "specialised" | "little-giant";
export type MemberRole = "manager" | "editor" | "consultant" | "official" | "operator";

/** What is known of a firm beside its answers. `sector` is a GB/T 4754-2017 code such as "C3670". */
export type FirmProfile = {
  readonly name: string;
  readonly creditCode: string;
  readonly sector: string;
  readonly adcode: string;
  readonly unit: string;
  /** Chain codes, the first being the one the firm is counted in. */
  readonly chains: readonly string[];
  readonly staff: number;
  readonly revenue: Yuan;
  readonly size: SizeClass;
  readonly title: Title | null;
};
