import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { formatDate, formatTime } from "~/messages/format";

type Review = {
  readonly round: number;
  readonly decision: "approved" | "returned";
  readonly comment: string;
  readonly reviewer: string;
  readonly reviewed_at: Date;
};

/** What reviewers decided and said, the last first. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say("catalogueDesk.review.history")} id="reviews">
      <div className="grid gap-3">
        {reviews.map(({ round, decision, comment, reviewer, reviewed_at }) => (
          <Alert
            key={round}
            tone={decision === "approved" ? "positive" : "warning"}
            title={say("catalogueDesk.review.said", {
              reviewer,
              date: formatDate(reviewed_at, language),
              decision: say(`catalogueDesk.review.decided.${decision}`),
            })}
          >
            <p className="whitespace-pre-line">{comment || say("catalogueDesk.review.none")}</p>
          </Alert>
        ))}
      </div>
    </Section>
  );
}

type Event = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly who: string | null;
};

/** Who changed what and when, from the audit trail. */
export function Trail({ trail }: { readonly trail: readonly Event[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say("catalogueDesk.trail")} id="trail">
      <ol className="grid gap-1 text-sm">
        {trail.map(({ id, at, action, detail, who }) => (
          <li key={id} className="grid gap-x-4 sm:grid-cols-[13rem_8rem_1fr]">
            <span className="tabular text-ink-soft">
              {formatDate(at, language)} {formatTime(at)}
            </span>
            <span>{who}</span>
            <span>{say(`catalogueDesk.action.${action}`, detail)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
