import type { ShownTrait } from "~/domain/catalogue/trait-rules";
import { useSay } from "../language";

type TraitMarksProps = { readonly traits: readonly { readonly trait: ShownTrait; readonly met: boolean }[] };

/** 小 快 轻 准 (and 智) as small marks; what is not met is struck through and said so. */
export function TraitMarks({ traits }: TraitMarksProps) {
  const say = useSay();
  return (
    <ul className="flex gap-1">
      {traits.map(({ trait, met }) => {
        const words = say(`solutions.${met ? "traitMet" : "traitUnmet"}`, {
          trait: say(`domain.trait.${trait}`),
        });
        return (
          <li
            key={trait}
            title={words}
            className={`grid min-w-7 place-items-center rounded-sm border px-1 text-sm leading-6 ${
              met
                ? "border-positive bg-positive-soft text-positive"
                : "border-line text-ink-faint line-through"
            }`}
          >
            <span aria-hidden="true">{say(`domain.traitMark.${trait}`)}</span>
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
