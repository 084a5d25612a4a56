import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ComplaintId } from "~/domain/ids";
import { answerComplaint } from "~/services/answer-complaint.server";
import { appealComplaint, fileComplaint } from "~/services/file-complaint.server";
import type { Member } from "~/world";
import { withBureau } from "~db/bureau";
import { insertComplaintAnswer, listBureauComplaints, listComplaints } from "~db/complaint";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  NOW,
  openColleague,
  openConsultant,
  openOfficial,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let firm: Member;
let other: Member;
let official: Member;
let colleague: Member;
beforeAll(async () => {
  test = await testWorld();
  [firm, other] = [await registerFirm(test.world), await registerFirm(test.world)];
  official = await openOfficial(test);
  colleague = await openColleague(test, official);
});
afterAll(() => test.close());

const about = { solution: "qms-cloud", about: "price", body: "报价与目录不符。" };
const file = async () => must(await fileComplaint(test.world, firm, about)).complaintId;
const answer = (complaintId: ComplaintId, who = official, verdict = "rejected") =>
  answerComplaint(test.world, who, { complaintId, verdict, body: "已核实。" });
const appeal = (complaintId: ComplaintId, who = firm) =>
  appealComplaint(test.world, who, { complaintId, body: "仍有异议。" });
const own = (who: Member) => withTenant(test.world.db, who, (tx) => listComplaints(tx, who.organisationId));
const desk = (who: Member) => withBureau(test.world.db, who, listBureauComplaints);
const later = (days: number) => test.setNow(new Date(NOW.getTime() + days * 86_400_000));

describe("a complaint", () => {
  it("goes to the bureau with its deadline, is answered, appealed, and the appeal answered by somebody else", async () => {
    const complaintId = await file();
    const [filed] = (await desk(official)).filter((each) => each.complaintId === complaintId);
    expect(filed).toMatchObject({ body: about.body, course: { dueOn: "2026-12-08", answer: null } });
    expect(codesOf(await appeal(complaintId))).toEqual(["complaint.noAppeal"]);
    must(await answer(complaintId));
    expect(codesOf(await answer(complaintId))).toEqual(["complaint.answered"]);
    expect((await own(firm)).find((each) => each.complaintId === complaintId)?.course.answer).toMatchObject({
      upheld: false,
      body: "已核实。",
      appealUntil: "2026-12-03",
    });
    must(await appeal(complaintId));
    expect(codesOf(await appeal(complaintId))).toEqual(["complaint.noAppeal"]);
    expect(codesOf(await answer(complaintId, official))).toEqual(["complaint.ownAnswer"]);
    const byHand = withTenant(test.world.db, official, (tx) =>
      insertComplaintAnswer(tx, {
        firm_id: firm.organisationId,
        complaint_id: complaintId,
        stage: "appeal",
        upheld: true,
        body: "x",
        answered_by: official.memberId,
        answered_at: test.world.now(),
        appeal_until: null,
      }),
    );
    await expect(byHand).rejects.toMatchObject({ code: "23514" });
    must(await answer(complaintId, colleague, "upheld"));
    expect((await own(firm)).find((each) => each.complaintId === complaintId)?.course).toMatchObject({
      appeal: { dueOn: "2026-12-13" },
      appealAnswer: { upheld: true },
    });
  });

  it("cannot be appealed after its time", async () => {
    const complaintId = await file();
    must(await answer(complaintId));
    later(10);
    must(await appealComplaint(test.world, firm, { complaintId, body: "最后一天。" }));
    later(0);
    const second = await file();
    must(await answer(second));
    later(11);
    expect(codesOf(await appeal(second))).toEqual(["complaint.noAppeal"]);
    later(0);
  });

  it("is seen by its firm and the bureau of its unit only", async () => {
    const complaintId = await file();
    expect(await own(other)).toEqual([]);
    expect(codesOf(await appeal(complaintId, other))).toEqual(["access.not-found"]);
    const elsewhere = await openOfficial(test, ["410105"]);
    expect(await desk(elsewhere)).toEqual([]);
    expect(codesOf(await answer(complaintId, elsewhere))).toEqual(["access.not-found"]);
    expect(codesOf(await answer(complaintId, firm))).toEqual(["access.not-allowed"]);
    expect(codesOf(await fileComplaint(test.world, await openConsultant(test), about))).toEqual([
      "access.not-allowed",
    ]);
  });

  it("answered by a district is not open to the city any more", async () => {
    const complaintId = await file();
    const district = await openOfficial(test, ["410102"]);
    must(await answer(complaintId, district));
    expect(codesOf(await answer(complaintId))).toEqual(["complaint.answered"]);
  });

  it.each([
    [{ body: " " }, "complaint.bodyMissing"],
    [{ body: "长".repeat(2001) }, "complaint.bodyLong"],
    [{ about: "weather" }, "complaint.aboutMissing"],
    [{ solution: "no-such-entry" }, "access.not-found"],
  ])("is not filed with %j", async (changes, code) => {
    expect(codesOf(await fileComplaint(test.world, firm, { ...about, ...changes }))).toEqual([code]);
  });
});
