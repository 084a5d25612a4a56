import type { ChangeEvent, ReactNode } from "react";
import type { SaveState } from "./post-save";
import { SaveMark } from "./save-note";

type ChoiceProps = {
  readonly kind: "single" | "multiple";
  readonly name: string;
  readonly value: string;
  readonly mark: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly aside?: ReactNode;
  /** How the saving of this option goes, once it was touched. */
  readonly saving?: SaveState | null;
  readonly children: ReactNode;
};

/** One option as a large target: round for one of several, square for any of them. */
export function Choice(props: ChoiceProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line bg-paper px-3 py-2.5 has-[:disabled]:cursor-default has-[:checked]:border-brand has-[:checked]:bg-brand-soft has-[:disabled]:opacity-50 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-brand has-[:focus-visible]:outline-offset-2 hover:border-line-strong">
      <input
        type={props.kind === "single" ? "radio" : "checkbox"}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
        onChange={props.onChange}
        className="mt-0.5 size-5 shrink-0 accent-brand outline-none"
      />
      <span className="w-5 shrink-0 font-semibold text-ink tabular-nums">{props.mark}</span>
      <span className="min-w-0 flex-1 text-ink">{props.children}</span>
      {(props.aside || props.saving) && (
        <span className="flex max-w-36 shrink-0 flex-wrap justify-end gap-x-3 text-right text-ink-soft text-sm tabular-nums leading-6">
          {props.saving && <SaveMark state={props.saving} />}
          {props.aside && <span>{props.aside}</span>}
        </span>
      )}
    </label>
  );
}
