import type { Earlier } from "~/domain/chain/publication";
import { publishFigures } from "~/domain/chain/publish-figures";
import type { Records } from "~/domain/chain/records";
import type { FigureReleaseId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { readRecords, withBureau } from "~db/bureau";
import {
  findFigureRelease,
  insertFigureRelease,
  insertReleaseRecords,
  listFigureReleases,
  readReleaseRecords,
} from "~db/figure-release";
import { frozenNames } from "~db/frozen-names";
import { loadReference } from "~db/reference-cache";
import { type TenantDb, withTenant } from "~db/tenant";
import { violatedConstraint } from "~db/violation";
import { authorise } from "./authorise";
import { newId } from "./new-id";

/** All releases so far with what they were made of, newest first. */
const readEarlier = async (tx: TenantDb): Promise<readonly Earlier[]> => {
  const earlier: Earlier[] = [];
  for (const { id, day } of await listFigureReleases(tx)) {
    const release = await findFigureRelease(tx, day);
    if (release)
      earlier.push({ day, figures: release.content.figures, records: await readReleaseRecords(tx, id) });
  }
  return earlier;
};

/**
 * Releases the publishable figures of the jurisdiction as of today, once a day at most; they never change afterwards.
 * What may not be told yet beside earlier releases is carried on from the last one.
 */
export const releaseFigures = async (world: World, member: Member): Promise<Outcome<string>> => {
  const allowed = authorise(member, "release-figures");
  if (!allowed.ok) return allowed;
  const at = world.now();
  const reference = await loadReference(world.db, at);
  const { firms, records } = await withBureau(world.db, member, readRecords);
  if (firms.length === 0) return failure({ code: "figures.noFirms" });
  const publication = publishFigures({
    firms,
    records,
    earlier: await withTenant(world.db, member, readEarlier),
    chains: reference.chains,
    scenes: reference.instrument.scenes.map(({ code }) => code),
    rule: reference.parameters.disclosure,
  });
  return keep(
    world,
    member,
    {
      figure_release_id: newId<FigureReleaseId>(world),
      released_on: dayInChina(at),
      released_at: at,
      released_by: member.memberId,
      released_by_name: member.name,
      parameters_version: reference.parameters.version,
      content: { schema: "qingzhun-figures/1", figures: publication.figures, ...frozenNames(reference) },
    },
    publication.records,
  );
};

type Release = Parameters<typeof insertFigureRelease>[1];

/** Two who release on the same day: the second is told so. */
const keep = async (
  world: World,
  member: Member,
  release: Release,
  records: Records,
): Promise<Outcome<string>> => {
  const { figure_release_id: id, released_on: day, released_at: at, parameters_version } = release;
  try {
    await withTenant(world.db, member, async (tx) => {
      await insertFigureRelease(tx, release);
      await insertReleaseRecords(tx, id, records);
      await insertAuditEvent(tx, {
        at,
        member_id: member.memberId,
        action: "release-figures",
        subject: day,
        detail: { firms: records.results.length, parameters: parameters_version },
      });
    });
  } catch (error) {
    if (violatedConstraint(error) === "figure_release_organisation_id_released_on_key")
      return failure({ code: "figures.releasedToday" });
    throw error;
  }
  return success(day);
};
