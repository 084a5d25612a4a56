import type {
  ComplaintAnswer,
  ComplaintCourse,
  ComplaintState,
  ComplaintSubject,
} from "~/domain/catalogue/complaint";
import { formatDate } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Badge, type Tone } from "../ui/badge";

type ComplaintCourseProps = {
  readonly about: ComplaintSubject;
  readonly body: string;
  readonly filedAt: Date;
  readonly state: ComplaintState;
  readonly course: ComplaintCourse;
};

const TONES: Readonly<Record<ComplaintState, Tone>> = {
  waiting: "warning",
  overdue: "danger",
  answered: "brand",
  appealed: "warning",
  "appeal-overdue": "danger",
  closed: "neutral",
};

/** The day a state speaks of. */
const dayOf = (state: ComplaintState, { dueOn, answer, appeal }: ComplaintCourse): string => {
  if (state === "answered") return answer?.appealUntil ?? dueOn;
  return state === "appealed" || state === "appeal-overdue" ? (appeal?.dueOn ?? dueOn) : dueOn;
};

/** A complaint with everything that was said of it since, in order. */
export function CourseOfComplaint({ about, body, filedAt, state, course }: ComplaintCourseProps) {
  const say = useSay();
  const language = useLanguage();
  const date = (at: Date | string) => formatDate(at, language);
  const verdict = ({ upheld }: ComplaintAnswer) =>
    say(`complaints.verdict.${upheld ? "upheld" : "rejected"}`);
  const { answer, appeal, appealAnswer } = course;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={TONES[state]} wraps>
          {say(`complaints.state.${state}`, { date: date(dayOf(state, course)) })}
        </Badge>
        <span className="text-ink-soft">
          {say("complaints.filed", { date: date(filedAt), subject: say(`complaints.subject.${about}`) })}
        </span>
      </p>
      <p className="max-w-3xl whitespace-pre-line">{body}</p>
      {answer && (
        <Said
          title={say("complaints.answerTitle", { date: date(answer.answeredAt), verdict: verdict(answer) })}
          body={answer.body}
        />
      )}
      {appeal && (
        <Said title={say("complaints.appealTitle", { date: date(appeal.appealedAt) })} body={appeal.body} />
      )}
      {appealAnswer && (
        <Said
          title={say("complaints.appealAnswerTitle", {
            date: date(appealAnswer.answeredAt),
            verdict: verdict(appealAnswer),
          })}
          body={appealAnswer.body}
        />
      )}
    </div>
  );
}

const Said = ({ title, body }: { readonly title: string; readonly body: string }) => (
  <div className="max-w-3xl border-line border-l-4 pl-4">
    <p className="font-medium">{title}</p>
    <p className="whitespace-pre-line">{body}</p>
  </div>
);
