import { useSay } from "~/components/language";
import { Story } from "~/components/project/story";
import { formatWan } from "~/domain/money";
import { levelField } from "~/domain/projects/form-reads";
import { factsInForce, isStrikable } from "~/domain/projects/project";
import type { ProjectFact } from "~/domain/projects/project-event";
import { ActForm, FactFields, Folded, ReasonField } from "./act-form";
import type { ProjectPage } from "./page.server";

/** The history; what stands can be corrected or struck there by who may track the project. */
export function OwnStory({ page }: { readonly page: ProjectPage }) {
  const facts = new Map(factsInForce(page.project).map((fact) => [fact.event, fact]));
  const acts = (number: number) => {
    const fact = facts.get(number);
    return fact && <Corrections fact={fact} page={page} />;
  };
  return <Story lines={page.story} scenes={page.scenes} {...(page.mayTrack && { acts })} />;
}

type CorrectionsProps = {
  readonly fact: ProjectFact & { readonly event: number };
  readonly page: ProjectPage;
};

function Corrections({ fact, page }: CorrectionsProps) {
  const say = useSay();
  const { event, kind } = fact;
  return (
    <div className="flex flex-wrap gap-x-6">
      <Folded act="correct" event={event} title={say("projects.form.correct.title")}>
        <p className="mb-3 text-ink-soft">{say("projects.form.correctHint")}</p>
        <ActForm act="correct" event={event} seen={page.seen} submit={say("projects.form.correct.submit")}>
          {(field) => (
            <>
              <FactFields kind={kind} page={page} field={field} values={valuesOf(fact)} />
              <ReasonField field={field("reason")} />
            </>
          )}
        </ActForm>
      </Folded>
      {isStrikable(kind) && (
        <Folded act="strike" event={event} title={say("projects.form.strike.title")}>
          <p className="mb-3 text-ink-soft">{say("projects.form.strikeHint")}</p>
          <ActForm
            act="strike"
            event={event}
            seen={page.seen}
            look="danger"
            submit={say("projects.form.strike.submit")}
          >
            {(field) => <ReasonField field={field("reason")} />}
          </ActForm>
        </Folded>
      )}
    </div>
  );
}

/** A fact as its form shows it. */
const valuesOf = (fact: ProjectFact): Readonly<Record<string, string>> => ({
  on: fact.on,
  ...("amount" in fact && { amount: formatWan(fact.amount) }),
  ...(fact.kind === "contracted" && { number: fact.number ?? "" }),
  ...(fact.kind === "accepted" && { by: fact.by }),
  ...(fact.kind === "paid" && { final: fact.final ? "on" : "" }),
  ...(fact.kind === "subsidised" && { source: fact.source ?? "" }),
  ...(fact.kind === "measured" && {
    staffDays: fact.staffDays === null ? "" : String(fact.staffDays),
    ...Object.fromEntries(fact.scenes.map(({ scene, level }) => [levelField(scene), String(level)])),
  }),
});
