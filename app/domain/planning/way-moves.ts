import { isBusinessFigure } from "../instrument/business-figure";
import type { Level } from "../instrument/instrument";
import { type FirmBase, firmBaseOf } from "../matching/firm-base";
import type { MatchInput } from "../matching/match-input";
import type { ItemLift, SceneStep } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import { type Candidate, candidatesBefore } from "./candidates";

/** One thing that a firm can do towards a level: buy a solution, or do by itself what nobody sells to it. */
export type Move = {
  /** The solution's code, or that of the item or scene that the firm lifts by itself. */
  readonly name: string;
  /** Yuan of the usual contract in the catalogue; null for what the firm does by itself. */
  readonly price: Yuan | null;
} & Pick<Candidate, "steps" | "lifts" | "needs" | "items" | "after">;

/** What a choice of moves brings: what each of them lifts, and what all of them add up to. */
export type Brought = {
  readonly levels: ReadonlyMap<string, Level>;
  /** Points that each item gains, in millipoints. */
  readonly gains: ReadonlyMap<string, number>;
  readonly raised: readonly (SceneStep & { readonly move: Move })[];
  readonly lifted: readonly (ItemLift & { readonly move: Move })[];
};

export type Bring = (moves: readonly Move[]) => Brought;

/** Brings moves about one after the other, each once what it needs is there. More moves never bring less. */
export const bringOf = (input: MatchInput): Bring => {
  const base = firmBaseOf(input);
  const single = new Set(
    input.instrument.items.filter(({ kind }) => kind === "single").map(({ code }) => code),
  );
  const today = input.score.scenes.map(({ code, level }) => [code, level] as const);
  return (moves) => {
    const levels = new Map<string, Level>(today);
    const gains = new Map<string, number>();
    const letters = new Set<string>();
    const done = new Set<string>();
    const raised: (SceneStep & { move: Move })[] = [];
    const lifted: (ItemLift & { move: Move })[] = [];
    const level = (scene: string): Level => levels.get(scene) ?? 0;
    const ready = ({ needs, items, after }: Move): boolean =>
      needs.every((need) => level(need.scene) >= need.level) &&
      items.every((item) => (gains.get(item) ?? 0) > 0) &&
      after.every((code) => done.has(code));
    const lift = (move: Move): void => {
      for (const each of move.lifts) {
        const key = `${each.item} ${each.letter}`;
        const before = gains.get(each.item) ?? 0;
        const adds = base.gain(each);
        if (letters.has(key) || (single.has(each.item) && adds <= before)) continue;
        letters.add(key);
        gains.set(each.item, single.has(each.item) ? adds : before + adds);
        lifted.push({ ...each, move });
      }
    };
    const climb = (move: Move): boolean => {
      let climbed = false;
      for (const { scene, from, to } of move.steps) {
        const now = level(scene);
        if (from > now || now >= to) continue;
        levels.set(scene, to);
        raised.push({ scene, from: now, to, move });
        climbed = true;
      }
      return climbed;
    };
    for (let again = true; again; ) {
      again = false;
      for (const move of moves) {
        if (!done.has(move.name)) {
          if (!ready(move)) continue;
          done.add(move.name);
          lift(move);
          again = true;
        }
        if (climb(move)) again = true;
      }
    }
    return { levels, gains, raised, lifted };
  };
};

/** Solutions that suit the firm, without what they claim for figures that no purchase changes. */
const boughtMoves = (input: MatchInput): readonly Move[] => {
  const figures = new Set(input.instrument.items.filter(isBusinessFigure).map(({ code }) => code));
  const request = {
    startsOn: input.today,
    budgets: [yuan(0), yuan(0), yuan(0)] as const,
    target: input.target,
    goal: "cheapest" as const,
    pinned: [],
    excluded: [],
  };
  return candidatesBefore({ ...input, request }).map(
    ({ solution, once, steps, lifts, needs, items, after }) => ({
      name: solution.code,
      price: yuan(once),
      steps,
      lifts: lifts.filter(({ item }) => !figures.has(item)),
      needs,
      items,
      after,
    }),
  );
};

const OWN = { price: null, steps: [], lifts: [], needs: [], items: [], after: [] } as const;

/** Options and scenes that all solutions together leave short, each to be lifted by the firm itself. */
const ownMoves = (
  { instrument, target, score }: MatchInput,
  base: FirmBase,
  { levels, gains, lifted }: Brought,
): readonly Move[] => {
  const sold = new Set(lifted.map(({ item, letter }) => `${item} ${letter}`));
  const items = instrument.items.filter((item) => !isBusinessFigure(item));
  return [
    ...items.flatMap(({ code, kind, options }) =>
      options
        .map(({ letter }) => ({ item: code, letter }))
        .filter((lift) => !sold.has(`${lift.item} ${lift.letter}`))
        .filter((lift) => base.gain(lift) > (kind === "single" ? (gains.get(code) ?? 0) : 0))
        .map((lift): Move => ({ ...OWN, name: `${code} ${lift.letter}`, lifts: [lift] })),
    ),
    ...score.scenes
      .filter(({ code }) => base.concerns(code) && (levels.get(code) ?? 0) < target)
      .map(({ code }): Move => ({ ...OWN, name: code, steps: [{ scene: code, from: 0, to: target }] })),
  ];
};

/** Everything that the firm can do towards the level, what nobody sells at the end. */
export const movesOf = (input: MatchInput, bring: Bring): readonly Move[] => {
  const bought = boughtMoves(input);
  return [...bought, ...ownMoves(input, firmBaseOf(input), bring(bought))];
};
