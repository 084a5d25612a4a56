import { useId } from "react";
import { sayInput } from "~/components/answer/say-input";
import { useSay, useText } from "~/components/language";
import type { Item, MeasureInput } from "~/domain/instrument/instrument";
import { fieldName } from "./answer-form";
import { measuredOption } from "./draft";

/** A figure that another item of the assessment already holds. */
export type KnownNumbers = Readonly<Record<string, { readonly item: string; readonly value: string }>>;

type NumberFieldsProps = {
  readonly item: Item;
  readonly inputs: readonly MeasureInput[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
  readonly known: KnownNumbers;
  /** In which the assessment was begun: figures of years are of those before it. */
  readonly year: number;
  readonly disabled: boolean;
  readonly onNumber: (code: string, value: string) => void;
  readonly onTake: (letter: string) => void;
};

/** Numbers asked beside the options, with the option that follows from them. */
export function NumberFields(props: NumberFieldsProps) {
  const say = useSay();
  const letter = measuredOption(props.item, props.numbers);
  const contradicts = letter !== null && props.chosen !== undefined && props.chosen !== letter;
  return (
    <fieldset disabled={props.disabled} className="rounded-md bg-paper-soft p-4 disabled:opacity-50">
      <legend className="float-left mb-1 w-full font-medium text-ink">
        {say("assessment.question.numbers")}
      </legend>
      <p className="clear-both text-ink-soft text-sm">{say("assessment.question.numbersOptional")}</p>
      <div className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {props.inputs.map((input) => (
          <NumberField key={input.code} {...props} input={input} />
        ))}
      </div>
      <p
        role="status"
        className={`mt-3 flex min-h-6 flex-wrap items-center gap-3 text-sm ${contradicts ? "text-warning" : "text-positive"}`}
      >
        {letter !== null &&
          say(`assessment.question.${contradicts ? "measured" : "measuredTaken"}`, { letter })}
        {contradicts && (
          <button
            type="button"
            onClick={() => props.onTake(letter)}
            className="min-h-11 rounded-md border border-warning px-3 font-medium"
          >
            {say("assessment.question.take", { letter })}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function NumberField(props: NumberFieldsProps & { readonly input: MeasureInput }) {
  const say = useSay();
  const text = useText();
  const id = useId();
  const { input, item } = props;
  const value = props.numbers[input.code] ?? "";
  const known = props.known[input.code];
  const offers = known !== undefined && known.item !== item.code && value === "";
  return (
    <div>
      <label htmlFor={id} className="block text-ink text-sm">
        {sayInput(input, props.year, { say, text })}
      </label>
      <div className="mt-1 flex items-center gap-2">
        <input
          id={id}
          name={fieldName.number(item.code, input.code)}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          value={value}
          aria-describedby={`${id}-unit`}
          onChange={(event) => props.onNumber(input.code, event.target.value)}
          className="h-11 w-full max-w-44 rounded-md border border-line-strong bg-paper px-3 text-right text-base text-ink tabular-nums"
        />
        <span id={`${id}-unit`} className="shrink-0 text-ink-soft text-sm">
          {text(input.unit)}
        </span>
      </div>
      {offers && (
        <p className="mt-1 text-ink-soft text-sm">
          {say("assessment.question.known", known)}{" "}
          <button
            type="button"
            onClick={() => props.onNumber(input.code, known.value)}
            className="min-h-8 text-brand underline"
          >
            {say("assessment.question.takeKnown")}
          </button>
        </p>
      )}
    </div>
  );
}
