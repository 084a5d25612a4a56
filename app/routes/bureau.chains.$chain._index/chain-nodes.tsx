import { useSay, useText } from "~/components/language";
import type { SectorChain } from "~/domain/chain/sector-chain";

/** The chain from upstream to downstream, read left to right; on a phone top to bottom. */
export function ChainNodes({ nodes }: Pick<SectorChain, "nodes">) {
  const say = useSay();
  const text = useText();
  if (nodes.length === 0) return null;
  return (
    <ol aria-label={say("bureau.chain.nodes")} className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
      {nodes.map(({ code, stage, title }, index) => (
        <li key={code} className="flex items-center gap-2">
          {index > 0 && (
            <span aria-hidden="true" className="text-ink-faint max-sm:hidden">
              →
            </span>
          )}
          <span className="flex-1 border-brand border-l-4 bg-brand-soft px-3 py-1.5">
            <span className="block text-ink-soft text-xs">{say(`domain.chainStage.${stage}`)}</span>
            {text(title)}
          </span>
        </li>
      ))}
    </ol>
  );
}
