import { Link } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useSay, useText } from "~/components/language";
import type { Answers } from "~/domain/instrument/answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { countChanges, type WhatIf } from "~/domain/scoring/what-if";
import { paths } from "~/paths";
import { Undo } from "./changed-note";

type ChangesListProps = {
  readonly submissionId: string;
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly whatIf: WhatIf;
  readonly undoTo: (code: string) => string;
  readonly onUndo: (code: string) => void;
  readonly onUndoAll: () => void;
};

/** Every change as from → to, each with its undo, and an undo for all. */
export function ChangesList(props: ChangesListProps) {
  const { instrument, answers, whatIf } = props;
  const say = useSay();
  const text = useText();
  const count = countChanges(whatIf);
  if (count === 0) return <p className="text-ink-soft text-sm">{say("whatIf.outcome.none")}</p>;
  const letters = (all: readonly string[]) => all.join("") || say("whatIf.nothing");
  const changes = [
    ...instrument.items.flatMap(({ code, title }) => {
      const tried = whatIf.items[code];
      const was = letters(answers.items[code]?.options ?? []);
      return tried ? [{ code, name: `${code} ${text(title)}`, was, now: letters(tried) }] : [];
    }),
    ...instrument.scenes.flatMap(({ code, title }) => {
      const tried = whatIf.scenes[code];
      const level = (value: number) => say(`domain.sceneLevel.${value}`);
      return tried === undefined
        ? []
        : [{ code, name: text(title), was: level(answers.scenes[code]?.level ?? 0), now: level(tried) }];
    }),
  ];
  const undoAll = (event: MouseEvent) => {
    event.preventDefault();
    props.onUndoAll();
  };
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="text-base">{say("whatIf.outcome.count", { count })}</h3>
        <Link to={paths.whatIf(props.submissionId)} onClick={undoAll} className="text-link text-sm">
          {say("whatIf.outcome.resetAll")}
        </Link>
      </div>
      <ul className="divide-y divide-line">
        {changes.map(({ code, name, was, now }) => (
          <li key={code} className="flex items-center justify-between gap-3 py-1 text-sm">
            <span className="min-w-0">
              {name} <span className="text-ink-soft">{was} →</span> <strong>{now}</strong>
            </span>
            <Undo name={name} to={props.undoTo(code)} onUndo={() => props.onUndo(code)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
