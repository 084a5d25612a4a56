import type { FirmProfile } from "~/domain/organisation";
import { type FirmLists, firmLists } from "~/domain/organisation/firm-lists";
import { PROFILE_PART } from "~/domain/organisation/profile-values";
import type { Member, World } from "~/world";
import { listEngagements } from "~db/engagement";
import { getFirmProfile } from "~db/firm-profile";
import { listConsultancies } from "~db/identity";
import { loadReference } from "~db/reference-cache";
import { findConsent } from "~db/report-consent";
import { findLatestRevision } from "~db/revision";
import { withTenant } from "~db/tenant";

export type EngagementLine = {
  readonly consultancyId: string;
  readonly name: string;
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
};
export type FirmPage = {
  /** What a change of the profile is made on. */
  readonly revision: number;
  readonly profile: FirmProfile;
  readonly lists: FirmLists;
  readonly engagements: readonly EngagementLine[];
  /** Consultancies that could be engaged now. */
  readonly consultancies: readonly { readonly id: string; readonly name: string }[];
  /** Since when the authority may have the reports; null where it may not. */
  readonly sharedAt: Date | null;
};

export const readFirmPage = async ({ db, now }: World, member: Member): Promise<FirmPage> => {
  const [reference, all, [profile, engagements, consent, latest]] = await Promise.all([
    loadReference(db, now()),
    listConsultancies(db),
    withTenant(
      db,
      member,
      async (tx) =>
        [
          await getFirmProfile(tx),
          await listEngagements(tx),
          await findConsent(tx),
          await findLatestRevision(tx, { subject: member.organisationId, part: PROFILE_PART }),
        ] as const,
    ),
  ]);
  const standing = new Set(
    engagements.filter((each) => each.revoked_at === null).map((each) => each.consultancy_id),
  );
  return {
    revision: latest?.number ?? 0,
    profile,
    lists: firmLists(reference),
    engagements: engagements.map((each) => ({
      consultancyId: each.consultancy_id,
      name: each.name,
      grantedAt: each.granted_at,
      revokedAt: each.revoked_at,
    })),
    sharedAt: consent?.granted_at ?? null,
    consultancies: all
      .filter(({ organisation_id }) => !standing.has(organisation_id))
      .map(({ organisation_id, name }) => ({ id: organisation_id, name })),
  };
};
