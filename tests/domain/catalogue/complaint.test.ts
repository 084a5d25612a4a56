import { describe, expect, it } from "vitest";
import { type ComplaintCourse, complaintState, daysAfter, isWaiting } from "~/domain/catalogue/complaint";

const at = new Date("2026-11-20T02:00:00Z");
const answer = { upheld: false, body: "已查", answeredAt: at, appealUntil: "2026-11-30" };
const appeal = { body: "不服", appealedAt: at, dueOn: "2026-12-20" };
const course = (changes: Partial<ComplaintCourse> = {}): ComplaintCourse => ({
  dueOn: "2026-11-25",
  answer: null,
  appeal: null,
  appealAnswer: null,
  ...changes,
});

describe("where a complaint stands", () => {
  it.each<[string, ComplaintCourse, string, string, boolean]>([
    ["on its last day", course(), "2026-11-25", "waiting", true],
    ["the day after", course(), "2026-11-26", "overdue", true],
    ["answered, on the last day of an appeal", course({ answer }), "2026-11-30", "answered", false],
    ["answered, when no appeal is possible any more", course({ answer }), "2026-12-01", "closed", false],
    ["appealed, on its last day", course({ answer, appeal }), "2026-12-20", "appealed", true],
    ["appealed, the day after", course({ answer, appeal }), "2026-12-21", "appeal-overdue", true],
    [
      "with its appeal answered",
      course({ answer, appeal, appealAnswer: { ...answer, appealUntil: null } }),
      "2027-01-01",
      "closed",
      false,
    ],
    ["answered too late", course({ answer, dueOn: "2026-11-01" }), "2026-11-21", "answered", false],
  ])("%s", (_, of, today, state, waiting) => {
    expect(complaintState(of, today)).toBe(state);
    expect(isWaiting(complaintState(of, today))).toBe(waiting);
  });

  it.each([
    ["2026-11-24", 15, "2026-12-09"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
  ])("%s and %i days is %s", (day, days, later) => {
    expect(daysAfter(day, days)).toBe(later);
  });
});
