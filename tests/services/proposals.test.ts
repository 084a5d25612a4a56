import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideProposal } from "~/services/decide-proposal.server";
import { draftProposal } from "~/services/draft-proposal.server";
import { grantEngagement } from "~/services/grant-engagement.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import { sendProposal } from "~/services/send-proposal.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { listProposals, proposalState } from "~db/proposal";
import { findRoadmap, listRoadmaps } from "~db/roadmap";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openConsultant,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let firm: Member;
let consultant: Member;
let stranger: Member;
let submissionId: Awaited<ReturnType<typeof submitAll>>;
const asked = { budgets: ["30", "20", "20"], target: "2", goal: "cheapest" };

beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
  submissionId = await submitAll(test.world, firm, 0.6);
  consultant = await openConsultant(test);
  stranger = await openConsultant(test);
  must(await grantEngagement(test.world, firm, { consultancyId: consultant.organisationId }));
  must(await planRoadmap(test.world, firm, { ...asked, submissionId }));
});
afterAll(() => test?.close());

const draft = (changes: Readonly<Record<string, unknown>> = {}, as = consultant) =>
  draftProposal(test.world, as, {
    ...asked,
    budgets: ["40", "30", "20"],
    submissionId,
    firmId: firm.organisationId,
    ...changes,
  });
const seenBy = (member: Member) =>
  withTenant(test.world.db, member, (tx) => listProposals(tx, firm.organisationId));
const stateFor = async (member: Member, id: string) => {
  const found = (await seenBy(member)).find(({ proposal_id }) => proposal_id === id);
  return found && proposalState(found);
};
const versions = () => withTenant(test.world.db, firm, (tx) => listRoadmaps(tx, submissionId));
const actions = async (member: Member, subject: string) =>
  (await withTenant(test.world.db, member, (tx) => listAuditEvents(tx, 1000)))
    .filter((event) => event.subject === subject)
    .map(({ action }) => action)
    .toSorted();

describe("a consultant's proposal", () => {
  let proposalId: string;

  it("begins as a draft that the firm does not see and that changes nothing of the firm's", async () => {
    const before = await versions();
    ({ proposalId } = must(await draft()));
    expect(await stateFor(consultant, proposalId)).toBe("draft");
    expect(await stateFor(firm, proposalId)).toBeUndefined();
    expect(await versions()).toEqual(before);
    expect(
      codesOf(await decideProposal(test.world, firm, { proposalId, decision: "accepted", reason: "好" })),
    ).toEqual(["access.not-found"]);
  });

  it("is proposed once, with a reason", async () => {
    expect(codesOf(await sendProposal(test.world, consultant, { proposalId, reason: " " }))).toEqual([
      "proposal.reasonMissing",
    ]);
    must(await sendProposal(test.world, consultant, { proposalId, reason: "第一年多投，提前达到二级" }));
    expect(codesOf(await sendProposal(test.world, consultant, { proposalId, reason: "再改" }))).toEqual([
      "proposal.sentAlready",
    ]);
    expect(await stateFor(firm, proposalId)).toBe("open");
    const [seen] = await seenBy(firm);
    expect(seen).toMatchObject({
      reason: "第一年多投，提前达到二级",
      consultancy_name: consultant.organisationName,
      drafted_by_name: consultant.name,
    });
  });

  it("is out of reach of other firms and other consultancies", async () => {
    const other = await registerFirm(test.world);
    for (const somebody of [other, stranger]) expect(await stateFor(somebody, proposalId)).toBeUndefined();
    expect(codesOf(await draft({}, stranger))).toEqual(["access.not-found"]);
    expect(codesOf(await sendProposal(test.world, stranger, { proposalId, reason: "x" }))).toEqual([
      "access.not-found",
    ]);
    const decision = { proposalId, decision: "accepted", reason: "好" };
    expect(codesOf(await decideProposal(test.world, other, decision))).toEqual(["access.not-found"]);
  });

  it("is accepted by nobody but the firm: the database refuses the consultancy, whatever the application does", async () => {
    const decision = { proposalId, decision: "accepted", reason: "好" };
    expect(codesOf(await decideProposal(test.world, consultant, decision))).toEqual(["access.not-allowed"]);
    const attempts = [
      sql`insert into proposal_decision
            (organisation_id, proposal_id, decision, reason, decided_by, decided_by_name, decided_at)
          values (${firm.organisationId}, ${proposalId}, 'declined', '好', ${consultant.memberId}, '李', now())`,
      sql`insert into roadmap (organisation_id, roadmap_id, submission_id, version, outcome, basis, created_by, created_at)
          values (${firm.organisationId}, ${test.world.newId()}, ${submissionId}, 9, '{}', '{}', ${consultant.memberId}, now())`,
      sql`update proposal set consultancy_name = '别家'`,
      sql`delete from proposal`,
    ];
    for (const attempt of attempts)
      await expect(withTenant(test.world.db, consultant, (tx) => attempt.execute(tx))).rejects.toMatchObject({
        code: "42501",
      });
    // Once proposed no row is left that the consultancy may change.
    const change = sql`update proposal set reason = '改', proposed_at = now()`;
    const changed = await withTenant(test.world.db, consultant, (tx) => change.execute(tx));
    expect(changed.numAffectedRows).toBe(0n);
  });

  it("is not forged by the firm: only an engaged consultancy may write one", async () => {
    const forged = sql`
      insert into proposal (organisation_id, proposal_id, consultancy_id, submission_id, consultancy_name, outcome,
                            basis, drafted_by, drafted_by_name, drafted_at)
      select organisation_id, ${test.world.newId()}, consultancy_id, submission_id, consultancy_name, outcome, basis,
             drafted_by, drafted_by_name, drafted_at from proposal limit 1`;
    await expect(withTenant(test.world.db, firm, (tx) => forged.execute(tx))).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("becomes the firm's next version when it is accepted, once, and both sides see so", async () => {
    const before = await versions();
    const decision = { proposalId, decision: "accepted", reason: "同意提前" };
    const decided = await Promise.all([
      decideProposal(test.world, firm, decision),
      decideProposal(test.world, firm, decision),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.flatMap(codesOf)).toEqual(["proposal.decidedAlready"]);
    const after = await versions();
    expect(after).toHaveLength(before.length + 1);
    const newest = after[0];
    const row = newest && (await withTenant(test.world.db, firm, (tx) => findRoadmap(tx, newest.roadmap_id)));
    expect(row?.created_by).toBe(firm.memberId);
    expect(row?.outcome.kind === "planned" && row.outcome.roadmap.request.note).toContain("提前达到二级");
    for (const member of [firm, consultant]) {
      const found = (await seenBy(member)).find((each) => each.proposal_id === proposalId);
      expect(found).toMatchObject({
        decision: "accepted",
        decision_reason: "同意提前",
        decided_by_name: firm.name,
        roadmap_id: newest?.roadmap_id,
      });
    }
    expect(await actions(consultant, proposalId)).toEqual(["draft-proposal", "send-proposal"]);
    expect(await actions(firm, proposalId)).toEqual(["decide-proposal"]);
  });

  it("changes nothing when it is declined", async () => {
    const { proposalId: other } = must(await draft());
    must(await sendProposal(test.world, consultant, { proposalId: other, reason: "再试一次" }));
    const before = await versions();
    expect(codesOf(await decideProposal(test.world, firm, { proposalId: other, reason: "不" }))).toEqual([
      "proposal.decisionMissing",
    ]);
    must(
      await decideProposal(test.world, firm, { proposalId: other, decision: "declined", reason: "资金紧" }),
    );
    expect(await versions()).toEqual(before);
    expect(await stateFor(consultant, other)).toBe("declined");
  });

  it("says what would work where nothing works under its limits", async () => {
    const refused = await draft({ budgets: ["0", "0", "0"], target: "3" });
    expect(codesOf(refused)).toEqual(["proposal.impossible"]);
    expect(codesOf(await draft({ budgets: ["x", "0", "0"] }))).toEqual(["plan.budgetMalformed"]);
    expect(codesOf(await draft({ firmId: "x" }))).toEqual(["access.not-found"]);
  });

  it("ends with the engagement for the consultancy, and stays with the firm", async () => {
    must(await revokeEngagement(test.world, firm, { consultancyId: consultant.organisationId }));
    expect(await seenBy(consultant)).toEqual([]);
    expect(await seenBy(firm)).toHaveLength(2);
    expect(codesOf(await draft())).toEqual(["access.not-found"]);
  });
});
