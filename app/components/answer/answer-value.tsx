import type { Item, Scene } from "~/domain/instrument/instrument";
import { formatQuantity } from "~/messages/format";
import { useLanguage, useSay, useText } from "../language";
import { readAnswerValue } from "./read-answer-value";

type AnswerValueProps = {
  readonly of: { readonly item: Item } | { readonly scene: Scene };
  /** An answer as it is stored or was sent; null where it was cleared. */
  readonly value: unknown;
};

/** One answer in words of its question. */
export function AnswerValue({ of, value }: AnswerValueProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { letters, level, numbers, reason } = readAnswerValue(value);
  if (reason !== null) return <p>{say("assessment.check.notApplicable", { reason })}</p>;
  const options = "item" in of ? of.item.options.filter(({ letter }) => letters.includes(letter)) : [];
  const inputs = "item" in of ? (of.item.measure?.inputs ?? []).filter(({ code }) => numbers[code]) : [];
  const reached = "scene" in of ? of.scene.levels.find((each) => each.level === level) : undefined;
  if (options.length + inputs.length === 0 && level === null) return <p>{say("revision.cleared")}</p>;
  return (
    <>
      {options.map((option) => (
        <p key={option.letter}>
          <strong className="tabular">{option.letter}</strong> {text(option.text)}
        </p>
      ))}
      {"scene" in of && level !== null && (
        <p>
          <strong className="tabular">{level}</strong>{" "}
          {reached ? text(reached.text) : say("assessment.question.levelZero")}
        </p>
      )}
      {inputs.map(({ code, title, unit }) => (
        <p key={code}>
          {text(title)} <span className="tabular">{formatQuantity(numbers[code] ?? "", unit, language)}</span>
        </p>
      ))}
    </>
  );
}
