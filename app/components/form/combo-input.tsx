import { type KeyboardEvent, useState } from "react";
import { useSay } from "../language";
import { classNames } from "../ui/class-names";
import { controlClass } from "./field";
import { choiceMeant, choicesWith } from "./find-choice";
import { describe, type FormField } from "./form-field";
import type { Choice } from "./select-field";

type ComboInputProps = {
  readonly field: FormField;
  readonly hint: boolean;
  readonly choices: readonly Choice[];
  readonly initial: string;
  readonly onChoose?: ((value: string) => void) | undefined;
};

const SHOWN = 80;

/**
 * The scripted part of ComboBox: a text input over a list, the value in a hidden input. Leaving takes what the text means;
 * where it means no one choice, the text stays, nothing is chosen, and what to do is said below.
 */
export function ComboInput({ field, hint, choices, initial, onChoose }: ComboInputProps) {
  const say = useSay();
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? "";
  const [value, setValue] = useState(initial);
  const [text, setText] = useState(labelOf(initial));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [unclear, setUnclear] = useState<number | null>(null);
  const found = (text === labelOf(value) ? choices : choicesWith(choices, text)).slice(0, SHOWN);

  const choose = (next: string) => {
    setValue(next);
    setText(labelOf(next));
    setOpen(false);
    setUnclear(null);
    if (next !== value) onChoose?.(next);
  };
  const leave = () => {
    if (text === labelOf(value)) return setOpen(false);
    const meant = text.trim() === "" ? null : choiceMeant(choices, text);
    if (typeof meant !== "number") return choose(meant?.value ?? "");
    choose("");
    setText(text);
    setUnclear(meant);
  };
  const type = (next: string) => {
    setText(next);
    setUnclear(null);
    setActive(0);
    setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    const chosen = found[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      return setActive(Math.min(Math.max(active + step, 0), found.length - 1));
    }
    if (event.key === "Escape") return choose(value);
    if (event.key !== "Enter" || !open) return;
    event.preventDefault();
    if (chosen) choose(chosen.value);
  };

  return (
    <div className="relative">
      <input type="hidden" name={field.name} value={value} />
      <input
        id={field.id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${field.id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${field.id}-choice-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={leave}
        className={controlClass(field)}
        {...describe(field, hint)}
      />
      <p role="status" className="mt-1 text-[0.93rem] text-warning empty:hidden">
        {unclear !== null &&
          say(unclear === 0 ? "form.noChoice" : "form.severalChoices", { text, count: unclear })}
      </p>
      <ChoiceList {...{ field, found, active, value, choose }} open={open} message={say("form.noneFound")} />
    </div>
  );
}

type ChoiceListProps = {
  readonly field: FormField;
  readonly found: readonly Choice[];
  readonly active: number;
  readonly value: string;
  readonly open: boolean;
  readonly message: string;
  readonly choose: (value: string) => void;
};

function ChoiceList({ field, found, active, value, open, message, choose }: ChoiceListProps) {
  return (
    <div
      id={`${field.id}-list`}
      role="listbox"
      tabIndex={-1}
      hidden={!open}
      className="absolute z-30 mt-1 max-h-72 w-full overflow-y-auto rounded-md border border-line-strong bg-paper shadow-over"
    >
      {found.length === 0 && <p className="px-3 py-2 text-ink-soft">{message}</p>}
      {found.map((choice, index) => (
        <div
          key={choice.value}
          id={`${field.id}-choice-${index}`}
          ref={(line) => {
            if (open && index === active) line?.scrollIntoView({ block: "nearest" });
          }}
          role="option"
          tabIndex={-1}
          aria-selected={choice.value === value}
          // Before the input loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(choice.value);
          }}
          className={classNames(
            "cursor-pointer px-3 py-2 leading-snug",
            index === active && "bg-brand-soft",
            choice.value === value && "font-semibold",
          )}
        >
          {choice.label}
        </div>
      ))}
    </div>
  );
}
