/** What a complaint can be about. */
export const COMPLAINT_SUBJECTS = ["price", "effect", "deployment", "interest", "conduct"] as const;
export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number];

export type ComplaintAnswer = {
  readonly upheld: boolean;
  readonly body: string;
  readonly answeredAt: Date;
  /** The last day of an appeal; of the answer to an appeal there is none. */
  readonly appealUntil: string | null;
};

export type ComplaintCourse = {
  /** The last day of the answer, an ISO date. */
  readonly dueOn: string;
  readonly answer: ComplaintAnswer | null;
  readonly appeal: { readonly body: string; readonly appealedAt: Date; readonly dueOn: string } | null;
  readonly appealAnswer: ComplaintAnswer | null;
};

export type ComplaintState = "waiting" | "overdue" | "answered" | "appealed" | "appeal-overdue" | "closed";

/** The day so many calendar days later. */
export const daysAfter = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
};

/** Where a complaint stands on a day; overdue from the day after its deadline. `answered`: it may still be appealed. */
export const complaintState = (course: ComplaintCourse, today: string): ComplaintState => {
  const { dueOn, answer, appeal, appealAnswer } = course;
  if (!answer) return today > dueOn ? "overdue" : "waiting";
  if (appealAnswer) return "closed";
  if (appeal) return today > appeal.dueOn ? "appeal-overdue" : "appealed";
  return answer.appealUntil !== null && today <= answer.appealUntil ? "answered" : "closed";
};

/** Whether the bureau has to do something about it. */
export const isWaiting = (state: ComplaintState): boolean =>
  state === "waiting" || state === "overdue" || state === "appealed" || state === "appeal-overdue";
