import type { Text } from "../text";

/** 产业链 with the sectors counted into it; sector → chain is many-to-many. */
export type SectorChain = {
  readonly code: string;
  readonly title: Text;
  readonly cluster: Text | null;
  readonly sectors: readonly string[];
  readonly nodes: readonly {
    readonly code: string;
    readonly stage: "upstream" | "midstream" | "downstream";
    readonly title: Text;
  }[];
  readonly pilot: boolean;
  readonly demo: boolean;
};
export type SectorChains = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly note: Text;
  readonly chains: readonly SectorChain[];
};

export type Unit = {
  readonly code: string;
  readonly adcode: string | null;
  readonly title: Text;
  readonly kind: "district" | "zone";
};
export type Sector = { readonly code: string; readonly title: Text; readonly parent: string | null };
export type Regions = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly city: { readonly code: string; readonly title: Text };
  readonly units: readonly Unit[];
};
export type Sectors = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly sectors: readonly Sector[];
};
