import { z } from "zod";
import { atMost } from "~/domain/characters";
import { parseId, type ReleaseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { listCatalogueReleases } from "~db/catalogue-release";
import {
  decideRetirement,
  findOpenRetirement,
  insertRetirement,
  retireRelease,
} from "~db/catalogue-retirement";
import type { TenantDb } from "~db/tenant";
import { notFound } from "./authorise";
import { asKeeper } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";

const proposalSchema = z.object({
  releaseId: z.string(),
  reason: z
    .string("draft.reasonMissing")
    .trim()
    .min(1, "draft.reasonMissing")
    .refine(atMost(500), "draft.reasonLong"),
});

/**
 * Proposes to take a published release out of force; another member has to confirm. Input: `{ releaseId, reason }`.
 * The only release left in force cannot be retired.
 */
export const proposeRetirement = (world: World, member: Member, input: unknown): Promise<Outcome<null>> =>
  asKeeper(world, member, "draft-catalogue", async (tx) => {
    const asked = parseInput(proposalSchema, input);
    if (!asked.ok) return asked;
    const { reason } = asked.value;
    const release = await standingRelease(tx, asked.value.releaseId);
    if (!release.ok) return release;
    const { release_id, version } = release.value;
    const at = world.now();
    const proposal = { release_id, reason, proposed_by: member.memberId, proposed_at: at };
    if (!(await insertRetirement(tx, proposal))) return failure({ code: "retirement.already" });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "propose-catalogue-retirement",
      subject: release_id,
      detail: { version, reason },
    });
    return success(null);
  });

const standingRelease = async (tx: TenantDb, id: string) => {
  const releaseId = parseId<ReleaseId>(id);
  const standing = (await listCatalogueReleases(tx)).filter(({ retired_at }) => retired_at === null);
  const release = standing.find(({ release_id }) => release_id === releaseId);
  if (!release) return notFound();
  return standing.length > 1 ? success(release) : failure({ code: "retirement.onlyOne" });
};

const decisionSchema = z.object({ releaseId: z.string(), decision: z.enum(["retired", "kept"]) });

/**
 * Confirms or turns down the retirement of a release. Input: `{ releaseId, decision }`. Who proposed it may take it
 * back (`kept`), never confirm it.
 */
export const decideOnRetirement = (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly retired: boolean }>> =>
  asKeeper(world, member, "review-catalogue", async (tx) => {
    const asked = parseInput(decisionSchema, input);
    if (!asked.ok) return asked;
    const { decision } = asked.value;
    const release = await standingRelease(tx, asked.value.releaseId);
    if (!release.ok) return release;
    const { release_id, version } = release.value;
    const open = await findOpenRetirement(tx, release_id);
    if (!open) return failure({ code: "retirement.notOpen" });
    if (decision === "retired" && open.proposed_by === member.memberId)
      return failure({ code: "retirement.own" });
    const at = world.now();
    await decideRetirement(tx, open, { decision, decided_by: member.memberId, decided_at: at });
    if (decision === "retired" && !(await retireRelease(tx, release_id, at)))
      throw new Error("the last release in force was retired meanwhile");
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: decision === "retired" ? "retire-catalogue-release" : "keep-catalogue-release",
      subject: release_id,
      detail: { version },
    });
    return success({ retired: decision === "retired" });
  });
