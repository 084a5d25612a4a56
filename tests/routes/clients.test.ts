import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adoptPlan } from "~/services/adopt-plan.server";
import { grantEngagement } from "~/services/grant-engagement.server";
import { issueReport } from "~/services/issue-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import { trackProject } from "~/services/track-project.server";
import type { Member } from "~/world";
import { readClients } from "../../app/routes/clients._index/page.server";
import { readClient } from "../../app/routes/clients.$firm/page.server";
import { readClientProjects } from "../../app/routes/clients.$firm_.projects/page.server";
import { readClientProject } from "../../app/routes/clients.$firm_.projects_.$projectId/page.server";
import { readProjectsPage } from "../../app/routes/projects._index/page.server";
import { readProject } from "../../app/routes/projects.$projectId/page.server";
import {
  answerAll,
  must,
  openConsultant,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let consultant: Member;
let far: Member;
let begun: Member;
let submissionId: string;

const grant = (firm: Member, to: Member) =>
  grantEngagement(test.world, firm, { consultancyId: to.organisationId });

const firstProject = async () => {
  const [first] = (await readProjectsPage(test.world, far))?.groups.flatMap((each) => each.projects) ?? [];
  if (!first) throw new Error("no project");
  return first;
};

beforeAll(async () => {
  test = await testWorld();
  consultant = await openConsultant(test);
  far = await registerFirm(test.world, { name: "甲远精密有限公司" });
  begun = await registerFirm(test.world, { name: "乙始机械有限公司" });
  await answerAll(test.world, begun);
  submissionId = await submitAll(test.world, far, 1.6);
  const asked = { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "cheapest" };
  const { roadmapId } = must(await planRoadmap(test.world, far, asked));
  must(await issueReport(test.world, far, { roadmapId }));
  must(await planRoadmap(test.world, far, { ...asked, budgets: ["0", "0", "0"], target: "4" }));
});
afterAll(() => test.close());

describe("a consultant's clients", () => {
  it("are none before any firm has engaged the consultancy", async () => {
    expect((await readClients(test.world, consultant)).clients).toEqual([]);
    expect(await readClient(test.world, consultant, far.organisationId)).toBeNull();
  });

  it("are listed with where they stand and the report to take", async () => {
    must(await grant(far, consultant));
    must(await grant(begun, consultant));
    const { clients } = await readClients(test.world, consultant);
    expect(clients).toHaveLength(2);
    const of = (firm: Member) => clients.find(({ id }) => id === firm.organisationId);
    expect(of(far)).toMatchObject({ answering: false, planned: true, report: { older: false } });
    expect(of(begun)).toMatchObject({ answering: true, submittedAt: null, level: null, report: null });
  });

  it("show result, every submission and every roadmap with its report, but no answers", async () => {
    const client = await readClient(test.world, consultant, far.organisationId);
    expect(client?.result?.level).toBe(client?.submissions[0]?.level);
    expect(client?.result?.binding.next).toBe((client?.result?.level ?? 0) + 1);
    expect(client?.roadmaps.map(({ version, kind, report }) => [version, kind, report !== null])).toEqual([
      [2, "impossible", false],
      [1, "planned", true],
    ]);
    expect(JSON.stringify(client)).not.toMatch(/"answers"|"options"|declared_position/);
    expect(await readClient(test.world, consultant, begun.organisationId)).toMatchObject({
      name: "乙始机械有限公司",
      result: null,
      roadmaps: [],
    });
  });

  it("show their projects with state and money as the firm sees them, once it carries out a roadmap", async () => {
    const seen = () => readClientProjects(test.world, consultant, far.organisationId);
    expect(await seen()).toMatchObject({ name: "甲远精密有限公司", page: null });
    const asked = { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "benefit" };
    const { roadmapId } = must(await planRoadmap(test.world, far, asked));
    must(await adoptPlan(test.world, far, { roadmapId }));
    const { projectId } = await firstProject();
    const contract = { projectId, seen: "1", act: "contracted", on: "2026-11-20" };
    must(await trackProject(test.world, far, { ...contract, amount: "3.5" }));
    const page = await readProjectsPage(test.world, far);
    expect(page?.sums.contracted).toBe(35_000);
    expect((await seen())?.page).toEqual(page);
    expect(await trackProject(test.world, consultant, { ...contract, seen: "2" })).toMatchObject({
      ok: false,
    });
  });

  it("show a project's history as the firm sees it, with roles in the place of names", async () => {
    const { projectId } = await firstProject();
    const own = await readProject(test.world, far, projectId);
    const seen = await readClientProject(test.world, consultant, far.organisationId, projectId);
    expect(seen?.story.map(({ event, fate, at }) => [event, fate, at])).toEqual(
      own?.story.map(({ event, fate, at }) => [event, fate, at]),
    );
    expect(seen?.story.map(({ event, role }) => [event.kind, role])).toEqual([
      ["contracted", "manager"],
      ["planned", "manager"],
    ]);
    const [line] = own?.story ?? [];
    expect(line?.by).not.toBe("");
    expect(JSON.stringify(seen)).not.toContain(line?.by);
    expect(await readClientProject(test.world, consultant, begun.organisationId, projectId)).toBeNull();
    expect(await readClientProject(test.world, consultant, far.organisationId, "nonsense")).toBeNull();
  });

  it("are nobody else's, and nothing under an id that is none", async () => {
    const other = await openConsultant(test);
    expect((await readClients(test.world, other)).clients).toEqual([]);
    expect(await readClient(test.world, other, far.organisationId)).toBeNull();
    expect(await readClient(test.world, begun, far.organisationId)).toBeNull();
    expect(await readClientProjects(test.world, other, far.organisationId)).toBeNull();
    expect(await readClientProjects(test.world, begun, far.organisationId)).toBeNull();
    const { projectId } = await firstProject();
    expect(await readClientProject(test.world, other, far.organisationId, projectId)).toBeNull();
    expect(await readClientProject(test.world, begun, far.organisationId, projectId)).toBeNull();
    expect(await readClientProjects(test.world, consultant, "nonsense")).toBeNull();
    expect(await readClient(test.world, consultant, "nonsense")).toBeNull();
    expect(await readClient(test.world, consultant, undefined)).toBeNull();
  });

  it("are gone from the moment they revoke", async () => {
    must(await revokeEngagement(test.world, far, { consultancyId: consultant.organisationId }));
    expect(await readClient(test.world, consultant, far.organisationId)).toBeNull();
    expect(await readClientProjects(test.world, consultant, far.organisationId)).toBeNull();
    const { projectId } = await firstProject();
    expect(await readClientProject(test.world, consultant, far.organisationId, projectId)).toBeNull();
    const { clients } = await readClients(test.world, consultant);
    expect(clients.map(({ id }) => id)).toEqual([begun.organisationId]);
  });
});
