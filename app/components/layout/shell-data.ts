import { useRouteLoaderData } from "@remix-run/react";
import type { MemberId } from "~/domain/ids";
import type { OrganisationKind } from "~/domain/organisation";

/** What the frame around every page shows; the root loader reads it. */
export type ShellData = {
  readonly member: {
    readonly login: string;
    readonly memberId: MemberId;
    readonly name: string;
    readonly organisationName: string;
    readonly organisationKind: OrganisationKind;
    /** Until then every page leads to that one, so none is offered. */
    readonly mustChangePassword: boolean;
  } | null;
  readonly typeSize: "normal" | "large";
  readonly site: {
    readonly host: string | null;
    readonly contact: string | null;
    readonly icp: string | null;
    readonly police: string | null;
  };
  /** Not so in the browser inside an app such as WeChat. */
  readonly savesFiles: boolean;
  readonly idleMinutes: number;
  /** Until the session's longest time is over; 0 without one. */
  readonly minutesLeft: number;
  readonly notice: string | null;
  readonly requestId: string;
};

/** Nothing where even the root loader failed; the frame then shows what needs no data. */
export const useShellData = (): ShellData | undefined => useRouteLoaderData<ShellData>("root");
