import { useLanguage, useSay } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { formatWan } from "~/domain/money";
import { levelField } from "~/domain/projects/form-reads";
import { factsInForce, isStrikable } from "~/domain/projects/project";
import type { ProjectFact } from "~/domain/projects/project-event";
import { formatDate, formatTime } from "~/messages/format";
import { ActForm, FactFields, Folded, ReasonField } from "./act-form";
import type { ProjectPage, StoryLine } from "./page.server";
import { useEventWords } from "./use-event-words";

/** Every line of the history, newest first, with who wrote it; what stands can be corrected or struck there. */
export function Story({ page }: { readonly page: ProjectPage }) {
  const facts = new Map(factsInForce(page.project).map((fact) => [fact.event, fact]));
  return (
    <ol reversed className="grid grid-cols-[minmax(0,1fr)] border-line border-t">
      {page.story.map((line) => (
        <Line key={line.number} line={line} fact={facts.get(line.number)} page={page} />
      ))}
    </ol>
  );
}

type LineProps = {
  readonly line: StoryLine;
  readonly fact: (ProjectFact & { readonly event: number }) | undefined;
  readonly page: ProjectPage;
};

const FATES = { corrected: "wasCorrected", struck: "wasStruck", undone: "wasUndone" } as const;

function Line({ line, fact, page }: LineProps) {
  const say = useSay();
  const language = useLanguage();
  const words = useEventWords(page);
  const { number, event, by, at, fate } = line;
  return (
    <li className="border-line border-b py-2">
      <p className={fate === "struck" || fate === "undone" ? "text-ink-soft line-through" : undefined}>
        {words(event)}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
        {say("projects.event.line", { number })}
        {" · "}
        {say("projects.page.seenBy", {
          name: by,
          date: formatDate(at, language),
          time: formatTime(at),
        })}
        {fate !== "stands" && <Badge>{say(`projects.event.${FATES[fate]}`)}</Badge>}
      </p>
      {fact && page.mayTrack && <Corrections fact={fact} page={page} />}
    </li>
  );
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
