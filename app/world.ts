import type { Logger } from "pino";
import type { MemberId, OrganisationId, PaperOrderId } from "~/domain/ids";
import type { MemberRole, OrganisationKind } from "~/domain/organisation";
import type { Solve } from "~/domain/planning/programme";
import type { RoadmapAnswer } from "~/domain/planning/questions/roadmap-answer";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { Language } from "~/domain/text";
import type { PlainPaper } from "~/pdf/plain-paper";
import type { CatalogueContent } from "~/sheets/catalogue-sheets";
import type { DatedSheet } from "~/sheets/dated";
import type { FileKind } from "~/sheets/file-response.server";
import type { ImportTarget, ReadFile } from "~/sheets/read-catalogue-file";
import type { Signing } from "~/signing/signing.server";
import type { Asker } from "~/work/asker";
import type { FairLine } from "~/work/fair-line";
import type { FileAsker } from "~/work/make-files";
import type { SharedWork } from "~/work/shared-work";
import type { Clients } from "~db/client";
import type { RateLimits } from "~db/rate-limits";

/** Who is signed in. Only `auth/require` makes one from a request. */
export type Member = {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  readonly name: string;
  readonly login: string;
  readonly role: MemberRole;
};

/** `certificate`: its JSON. `found`: not only the greedy plan that stands in where the solver found none in time. */
export type ComputedPlan = {
  readonly outcome: PlanOutcome;
  readonly certificate: string | null;
  readonly found: boolean;
};

/** A browser that has logged in before: `accounts` names those it did so to, by digests of their log-in names. */
export type Device = { readonly id: string; readonly accounts: readonly string[] };

/** Where a request comes from, for limits: an IPv4 address or IPv6 network, and the browser where it is known. */
export type Visitor = { readonly address: string; readonly device: Device | null };

/** Where papers that were ordered together are kept until they are taken, or their time is over. */
export type PaperStore = {
  /** Whole or not at all, even where the process is killed meanwhile. */
  readonly keep: (order: PaperOrderId, position: number, paper: Uint8Array) => Promise<void>;
  readonly read: (order: PaperOrderId, position: number) => AsyncIterable<Uint8Array>;
  /** One of the order's; none is no error. */
  readonly drop: (order: PaperOrderId, position: number) => Promise<void>;
  /** All of the order's; none is no error. */
  readonly remove: (order: PaperOrderId) => Promise<void>;
};

/** Work that takes so long that it is done in threads, in fair turns and for nobody who has left (`~/work`). */
export type Workers = {
  /** Solves at once: whoever plans takes a turn of `plans` or `answers` first. */
  readonly solve: Solve;
  /** Where plans and answers about them wait. */
  readonly planLine: FairLine;
  readonly plans: SharedWork<ComputedPlan>;
  readonly answers: SharedWork<RoadmapAnswer>;
  /** The sealed paper of a report; without the signature stored at issuing, its data are signed anew. */
  readonly renderReport: (
    asker: FileAsker,
    report: Report,
    language: Language,
    signature?: ReportSignature,
    /** The file that the report names, see `Report.certificate`. */
    certificate?: string,
  ) => Promise<Uint8Array>;
  /** The paper of what stands beside a report: of a chain, of a submission, to be filled in. */
  readonly renderPlain: (asker: Asker, paper: PlainPaper) => Promise<Uint8Array>;
  /** A table as a file; CSV holds the first sheet only. */
  readonly writeTable: (asker: Asker, kind: FileKind, sheets: readonly DatedSheet[]) => Promise<Uint8Array>;
  /** A catalogue as a workbook. `from`: all that it follows from, so that it is put together only where it is new. */
  readonly writeCatalogue: (
    asker: Asker,
    from: unknown,
    content: () => CatalogueContent,
  ) => Promise<Uint8Array>;
  /** What a workbook from outside states, or why it is refused. */
  readonly readCatalogue: (asker: Asker, bytes: Uint8Array, target: ImportTarget) => Promise<ReadFile>;
};

/**
 * Everything impure that the application is handed: made once by the server, passed to every loader and action as
 * Remix's load context, and to services. Tests make their own.
 */
export type World = Workers & {
  readonly db: Clients;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly papers: PaperStore;
  /** How often things were tried, by all servers of the installation. */
  readonly limits: RateLimits;
  /** Signs with the installation's key in use, and knows the list of keys it publishes. */
  readonly signing: Signing;
  /** Where the site is reached from outside, without a slash at its end: what codes on paper point to. */
  readonly siteUrl: string;
  readonly log: Logger;
};

/** What the operator of an installation states in the footer; what is not set is not shown. */
export type Site = {
  readonly host: string | null;
  /** How its operator is reached. */
  readonly contact: string | null;
  readonly icp: string | null;
  readonly police: string | null;
};

/** The folders this server writes to, and how much room each of their disks must have for it to be ready. */
export type Storage = { readonly folders: readonly string[]; readonly leastFreeBytes: number };
