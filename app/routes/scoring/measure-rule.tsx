import { useSay } from "~/components/language";
import type { MeasureRow } from "./measure-rows";

/** How numbers yield an option: the formula, and the brackets with their bounds. */
export function MeasureRule({ measure }: { readonly measure: MeasureRow }) {
  const say = useSay();
  const { kind, formulas, results } = measure;
  return (
    <div className="mt-2">
      {kind === "change" ? (
        <p>{say("scoringPage.measure.change", { before: formulas[0] ?? "", after: formulas[1] ?? "" })}</p>
      ) : (
        <p>
          {say(`scoringPage.measure.${kind === "share" ? "share" : "meanShare"}`, {
            formula: formulas.join(say("scoringPage.measure.and")),
          })}
        </p>
      )}
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5">
        {results.map((result, index) => (
          <li key={result.letter} className="tabular">
            {"change" in result
              ? say(`scoringPage.measure.${result.change}`)
              : say(index === 0 ? "scoringPage.measure.first" : "scoringPage.measure.bracket", {
                  from: result.from,
                  upTo: result.upTo,
                })}{" "}
            → <span className="font-semibold text-brand">{result.letter}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
