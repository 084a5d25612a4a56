import { plainField } from "~/components/form/form-field";
import { QueryForm } from "~/components/form/query-form";
import { Results } from "~/components/form/results";
import { SelectField } from "~/components/form/select-field";
import { useLanguage, useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import type { Milestone } from "~/domain/milestones/timeline";
import { formatPoints, millipoints } from "~/domain/points";
import { formatDate } from "~/messages/format";
import type { Say } from "~/messages/translator";
import { paths } from "~/paths";
import type { TimelinePage } from "./page.server";
import { ItemChanges, SceneChanges } from "./progress-tables";
import { signed } from "./signed";

type ComparisonProps = Pick<TimelinePage, "milestones" | "comparison">;
export type ShownProgress = NonNullable<NonNullable<TimelinePage["comparison"]>["progress"]>;

/** Two submissions chosen by the reader: what changed, attributed to questions, scenes and conditions. */
export function Comparison({ milestones, comparison }: ComparisonProps) {
  const say = useSay();
  const submissions = milestones.flatMap((each) => (each.kind === "submission" ? [each] : []));
  if (submissions.length < 2) return <EmptyState title={say("timeline.compare.one")} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Choose
        key={`${comparison?.from} ${comparison?.to}`}
        submissions={submissions}
        comparison={comparison}
      />
      {comparison && (
        <Results id="compared">
          {comparison.progress ? (
            <Changes progress={comparison.progress} />
          ) : (
            <p>{say("timeline.compare.editions")}</p>
          )}
        </Results>
      )}
    </div>
  );
}

type ChooseProps = {
  readonly submissions: readonly Extract<Milestone, { readonly kind: "submission" }>[];
  readonly comparison: TimelinePage["comparison"];
};

function Choose({ submissions, comparison }: ChooseProps) {
  const say = useSay();
  const language = useLanguage();
  const choices = submissions.map(({ id, on, number, points }) => ({
    value: id,
    label: `${formatDate(on, language)} · ${formatPoints(points)} · ${number}`,
  }));
  return (
    <QueryForm
      shows="compared"
      action={paths.timeline()}
      preventScrollReset
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      {(["from", "to"] as const).map((end) => (
        <SelectField
          key={end}
          field={plainField(end, { value: comparison?.[end] })}
          label={say(`timeline.compare.${end}`)}
          choices={choices}
          placeholder={null}
          className="w-full min-w-0 sm:w-auto"
        />
      ))}
      <Button type="submit" look="secondary">
        {say("timeline.compare.choose")}
      </Button>
    </QueryForm>
  );
}

function Changes({ progress }: { readonly progress: ShownProgress }) {
  const { causes, ahead, items, scenes } = progress;
  const say = useSay();
  return (
    <>
      <Headline progress={progress} />
      {causes.length > 0 && <Conditions title={say("timeline.compare.causes")} conditions={causes} />}
      {ahead.length > 0 ? (
        <Conditions title={say("timeline.compare.ahead")} conditions={ahead} />
      ) : (
        <p>{say("timeline.compare.aheadTop")}</p>
      )}
      <ItemChanges items={items} total={progress.points.difference} />
      <SceneChanges scenes={scenes} />
    </>
  );
}

function Headline({ progress: { points, level, scenes } }: { readonly progress: ShownProgress }) {
  const say = useSay();
  const words = (of: number) => say(`domain.level.${of}`);
  return (
    <Stats>
      <Stat
        label={say("timeline.compare.points")}
        value={signed(points.difference)}
        note={say("timeline.compare.pointsNote", {
          before: formatPoints(points.before),
          after: formatPoints(points.after),
        })}
      />
      <Stat
        label={say("timeline.compare.level")}
        value={level.after === level.before ? say("timeline.compare.levelSame") : words(level.after)}
        note={
          level.after === level.before
            ? words(level.after)
            : say("timeline.compare.levelNote", { before: words(level.before), after: words(level.after) })
        }
      />
      <Stat
        label={say("timeline.compare.scenes")}
        value={scenes.length}
        note={say("timeline.compare.scenesNote", {
          up: scenes.filter(({ from, to }) => to > from).length,
          down: scenes.filter(({ from, to }) => to < from).length,
        })}
      />
    </Stats>
  );
}

type ConditionsProps = { readonly title: string; readonly conditions: ShownProgress["causes"] };

function Conditions({ title, conditions }: ConditionsProps) {
  const say = useSay();
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      <ul className="mt-1 grid gap-1">
        {conditions.map((condition) => (
          <li key={`${condition.level} ${condition.kind}`}>{sayCondition(condition, say)}</li>
        ))}
      </ul>
    </div>
  );
}

const sayCondition = (condition: ShownProgress["causes"][number], say: Say): string => {
  const { level, kind, turned } = condition;
  const figure = (value: number) => (kind === "points" ? formatPoints(millipoints(value)) : String(value));
  return say(`timeline.compare.cause.${turned}`, {
    level: say(`domain.level.${level}`),
    condition: say(`domain.conditionKind.${kind}`),
    before: figure(condition.before),
    after: figure(condition.after),
    needed: figure(condition.needed),
  });
};
