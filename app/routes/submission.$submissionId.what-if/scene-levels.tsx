import { memo } from "react";
import { useSay, useText } from "~/components/language";
import type { SceneAnswer } from "~/domain/instrument/answers";
import { LEVELS, type Level, type Scene } from "~/domain/instrument/instrument";
import { Undo } from "./changed-note";

type SceneLevelsProps = {
  readonly scene: Scene;
  readonly submitted: SceneAnswer | undefined;
  /** The level tried out, or null where the scene stands as submitted. */
  readonly tried: Level | null;
  readonly undoTo: string;
  readonly onLevel: (scene: string, level: Level) => void;
  readonly onUndo: (scene: string) => void;
};

/** One scene with its five levels in a row, and what the chosen one means. */
export const SceneLevels = memo(function SceneLevels(props: SceneLevelsProps) {
  const { scene, submitted, tried } = props;
  const say = useSay();
  const text = useText();
  const level = tried ?? submitted?.level ?? 0;
  const meaning = scene.levels.find((each) => each.level === level);
  const title = text(scene.title);
  return (
    <fieldset className="border-line border-b py-3 sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:items-center sm:gap-x-3">
      <legend className="float-left font-medium">
        {scene.constrained && <span className="text-accent">★ </span>}
        {title}
      </legend>
      <div className="clear-both flex max-w-md pt-1.5 sm:pt-0">
        {LEVELS.map((each) => (
          <LevelCell
            key={each}
            scene={scene.code}
            level={each}
            checked={each === level}
            submitted={each === (submitted?.level ?? 0)}
            onLevel={props.onLevel}
          />
        ))}
      </div>
      <p className="mt-1 text-ink-soft text-sm sm:col-start-2">
        {meaning ? text(meaning.text) : say("whatIf.levelZero")}
      </p>
      {tried !== null && (
        <p className="flex flex-wrap items-center gap-x-4 text-sm sm:col-start-2">
          <span className="text-brand">
            {submitted?.notApplicable
              ? say("whatIf.notApplicable")
              : say("whatIf.wasLevel", { level: say(`domain.sceneLevel.${submitted?.level ?? 0}`) })}
          </span>
          <Undo name={title} to={props.undoTo} onUndo={() => props.onUndo(scene.code)} />
        </p>
      )}
    </fieldset>
  );
});

type LevelCellProps = Pick<SceneLevelsProps, "onLevel"> & {
  readonly scene: string;
  readonly level: Level;
  readonly checked: boolean;
  readonly submitted: boolean;
};

/** The submitted level keeps a line under it, so that the way from there is seen. */
function LevelCell({ scene, level, checked, submitted, onLevel }: LevelCellProps) {
  const say = useSay();
  return (
    <label className="relative -ml-px min-h-11 min-w-0 flex-1 border border-line-strong text-center first:ml-0 first:rounded-l-md last:rounded-r-md has-[:checked]:z-10 has-[:checked]:border-brand has-[:checked]:bg-brand has-[:checked]:text-paper has-[:focus-visible]:z-20 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2 hover:border-brand">
      <input
        type="radio"
        name={scene}
        value={level}
        checked={checked}
        onChange={() => onLevel(scene, level)}
        className="absolute inset-0 cursor-pointer appearance-none outline-none"
      />
      <span className="flex min-h-11 items-center justify-center px-1 text-sm">
        {say(`whatIf.levelShort.${level}`)}
      </span>
      {submitted && (
        <>
          <span aria-hidden="true" className="absolute inset-x-2 bottom-1 h-[3px] rounded-sm bg-accent" />
          <span className="sr-only">（{say("whatIf.outcome.submitted")}）</span>
        </>
      )}
    </label>
  );
}
