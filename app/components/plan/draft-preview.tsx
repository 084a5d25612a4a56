import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { yuan } from "~/domain/money";
import { formatPoints, millipoints } from "~/domain/points";
import { formatMoney } from "~/messages/format";
import { paths } from "~/paths";
import { useLanguage, useSay } from "../language";
import { Alert } from "../ui/alert";
import { LevelBadge } from "../ui/badge";
import { Table } from "../ui/table";
import { Wan } from "../ui/wan";
import { PlaceWords, ticketOf, usePlace } from "./place-in-line";
import { CLEAR } from "./read-plan-form";

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const answerSchema = z.object({
  draft: z
    .object({
      total: z.number(),
      items: z.number(),
      years: z.array(z.object({ year: z.number(), level, points: z.number(), total: z.number() })),
    })
    .nullable(),
});
type Answer = z.infer<typeof answerSchema>;

/** A form that clears its limits plans nothing. */
const isAsked = (form: FormData): boolean => form.has("target") && !form.has(CLEAR);

/** Asks for the greedy plan of the form that is being sent; undefined until it is there. */
const useDraft = (
  submissionId: string,
): {
  readonly sending: boolean;
  readonly ticket: string | null;
  readonly answer: Answer | undefined;
} => {
  const { formData, state } = useNavigation();
  const [answer, setAnswer] = useState<Answer>();
  const sending = state !== "idle" && formData !== undefined && isAsked(formData);
  useEffect(() => {
    setAnswer(undefined);
    if (!formData || !isAsked(formData)) return;
    const stop = new AbortController();
    fetch(paths.draftRoadmap(submissionId), { method: "POST", body: formData, signal: stop.signal })
      .then((response) => response.json())
      .then((json: unknown) => {
        const read = answerSchema.safeParse(json);
        if (read.success) setAnswer(read.data);
      })
      // Only a draft: where it does not come, the plan itself soon does, with what is wrong.
      .catch(() => undefined);
    return () => stop.abort();
  }, [formData, submissionId]);
  return { sending, ticket: sending ? ticketOf(formData) : null, answer };
};

/** While a plan is being computed: that it is, and the greedy plan as soon as it is there. */
export function DraftPreview({ submissionId }: { readonly submissionId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { sending, ticket, answer } = useDraft(submissionId);
  const place = usePlace(ticket);
  if (!sending) return null;
  const draft = answer?.draft;
  return (
    <Alert
      tone="info"
      title={say(place?.state === "waiting" ? "planner.line.title" : "planner.draft.computing")}
      role="status"
    >
      <PlaceWords place={place} />
      {answer && !draft && <p>{say("planner.draft.none")}</p>}
      {draft && (
        <div className="grid gap-3">
          <p>
            <strong>{say("planner.draft.title")}</strong> {say("planner.draft.text")}
          </p>
          <p className="tabular">
            {say("planner.draft.total")} {formatMoney(yuan(draft.total), language)}
            {" · "}
            {say("planner.draft.items")} {say("planner.draft.count", { count: draft.items })}
          </p>
          <Table
            caption={say("planner.draft.title")}
            captionHidden
            dense
            rows={draft.years}
            rowKey={({ year }) => String(year)}
            columns={[
              {
                key: "year",
                title: say("planner.versions.year"),
                rowHeader: true,
                cell: ({ year }) => say("roadmap.year", { year }),
              },
              {
                key: "money",
                title: say("planner.versions.money"),
                numeric: true,
                cell: ({ total }) => <Wan amount={yuan(total)} />,
              },
              {
                key: "level",
                title: say("planner.versions.level"),
                cell: ({ level: reached }) => <LevelBadge level={reached} />,
              },
              {
                key: "points",
                title: say("planner.versions.points"),
                numeric: true,
                cell: ({ points }) => formatPoints(millipoints(points)),
              },
            ]}
          />
        </div>
      )}
    </Alert>
  );
}
