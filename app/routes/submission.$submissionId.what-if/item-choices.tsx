import { memo, useState } from "react";
import { useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import type { ItemAnswer } from "~/domain/instrument/answers";
import type { Item } from "~/domain/instrument/instrument";
import { formatPoints } from "~/domain/points";
import { contributionOf } from "~/domain/scoring/contributions";
import { Undo } from "./changed-note";

type ItemChoicesProps = {
  readonly item: Item;
  readonly submitted: ItemAnswer | undefined;
  /** The letters tried out, or null where the item stands as submitted. */
  readonly tried: readonly string[] | null;
  /** The address without this change, for the undo link; "" where nothing is changed. */
  readonly undoTo: string;
  readonly onToggle: (item: string, letter: string) => void;
  readonly onUndo: (item: string) => void;
};

/** One item with its options; closed until opened, open from the start where a what-if begins with it changed. */
export const ItemChoices = memo(function ItemChoices(props: ItemChoicesProps) {
  const { item, submitted, tried } = props;
  const say = useSay();
  const text = useText();
  // Only from the start: an item must not close under the hand that undoes its change.
  const [open] = useState(tried !== null);
  const letters = tried ?? submitted?.options ?? [];
  const points = (options: readonly string[]) => contributionOf(item, { options }).points;
  const was = contributionOf(item, submitted).points;
  const now = tried ? points(tried) : was;
  const name = `${item.code} ${text(item.title)}`;
  return (
    <details className="group border-line border-b" open={open}>
      <summary className="flex min-h-11 items-center gap-2 py-2">
        <span aria-hidden="true" className="text-ink-faint text-xs transition-transform group-open:rotate-90">
          ▶
        </span>
        <span className="min-w-0 flex-1 font-medium">
          {name} {tried && <Badge tone="brand">{say("whatIf.changed")}</Badge>}
        </span>
        <span className="tabular shrink-0 text-sm">
          {tried && was !== now && <span className="text-ink-soft">{formatPoints(was)} → </span>}
          {say("whatIf.pointsOf", { points: formatPoints(now), max: formatPoints(item.points) })}
        </span>
      </summary>
      <fieldset className="grid gap-1.5 pb-3 pl-4">
        <legend className="mb-1 text-ink-soft text-sm">{text(item.question)}</legend>
        {item.kind === "multiple" && <input type="hidden" name={item.code} value="" />}
        {item.options.map((option) => (
          <OptionLine
            key={option.letter}
            item={item}
            option={option}
            chosen={letters.includes(option.letter)}
            onToggle={props.onToggle}
          />
        ))}
        {tried && (
          <p className="flex flex-wrap items-center gap-x-4 text-ink-soft text-sm">
            {submitted?.notApplicable
              ? say("whatIf.notApplicable")
              : say("whatIf.wasOptions", {
                  letters: submitted?.options.join(say("whatIf.lift.comma")) || say("whatIf.nothing"),
                })}
            <Undo name={name} to={props.undoTo} onUndo={() => props.onUndo(item.code)} />
          </p>
        )}
      </fieldset>
    </details>
  );
});

type OptionLineProps = Pick<ItemChoicesProps, "item" | "onToggle"> & {
  readonly option: Item["options"][number];
  readonly chosen: boolean;
};

function OptionLine({ item, option, chosen, onToggle }: OptionLineProps) {
  const say = useSay();
  const text = useText();
  return (
    <label className="flex min-h-11 items-start gap-2.5 rounded-md border border-line px-3 py-2 has-[:checked]:border-brand has-[:checked]:bg-brand-soft hover:border-brand">
      <input
        type={item.kind === "single" ? "radio" : "checkbox"}
        name={item.code}
        value={option.letter}
        checked={chosen}
        onChange={() => onToggle(item.code, option.letter)}
        className="mt-0.5 size-5 shrink-0"
      />
      <span className="w-4 shrink-0 font-semibold text-brand">{option.letter}</span>
      <span className="min-w-0 flex-1 sm:flex sm:gap-3">
        <span className="min-w-0 flex-1">{text(option.text)}</span>
        <span className="tabular block shrink-0 text-ink-soft text-sm leading-6">
          {say("whatIf.optionPoints", { points: formatPoints(option.points) })}
        </span>
      </span>
    </label>
  );
}
