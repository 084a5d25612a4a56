import { isBusinessFigure } from "../instrument/business-figure";
import type { MatchInput } from "../matching/match-input";
import { type Yuan, yuan } from "../money";
import { type Millipoints, millipoints } from "../points";
import type { LiftSet } from "../scoring/cheapest-lift";
import { contributionOf } from "../scoring/contributions";
import { changesOf } from "./way-changes";
import { type Bring, type Brought, bringOf, type Move, movesOf } from "./way-moves";

/** What one purchase lifts; `solution` null: what the firm has to do by itself, as nobody sells it. */
export type WayPart = Pick<LiftSet, "scenes" | "items"> & {
  readonly solution: string | null;
  readonly price: Yuan | null;
};

/** A way to the level of which no part can be spared. `price`: of all purchases; scenes and items: what they change. */
export type Way = Pick<LiftSet, "scenes" | "items"> & {
  readonly price: Yuan;
  readonly parts: readonly WayPart[];
};

/** What is still short of a level when a firm has done all it can. `items`: figures of the business that could fill it. */
export type Shortfall = {
  readonly points: Millipoints;
  readonly scenes: number;
  readonly constrained: number;
  readonly items: readonly string[];
};

/** How a firm can reach a level. `short` only where there is no way. */
export type WaysUp = {
  readonly target: MatchInput["target"];
  readonly ways: readonly Way[];
  readonly short: Shortfall | null;
};

/** Ways shown, and how many choices are looked at for exchanging dearer parts: a limit in work, the same everywhere. */
const WAYS = 3;
const LOOKS = 1200;

/**
 * At most three ways to the target that a firm can take, cheapest first by the catalogue's usual contracts. None goes
 * through figures of the business, which nobody can buy; what nobody sells is asked of the firm only where it must be.
 */
export const waysUp = (input: MatchInput): WaysUp => {
  const { target } = input;
  const bring = bringOf(input);
  const moves = movesOf(input, bring);
  const lacks = lacksOf(input);
  const all = lacks(bring(moves));
  if (!isMet(all)) return { target, ways: [], short: { ...all, items: openFigures(input) } };
  const reaches = (chosen: readonly Move[]) => isMet(lacks(bring(chosen)));
  const best = cheapest(moves, reaches);
  const others = best.flatMap((banned) => {
    const left = besides(moves, best).filter((move) => move !== banned);
    return reaches(left) ? [minimal(left, reaches)] : [];
  });
  const found = [best, ...others.filter((each) => ownOf(each) <= ownOf(best))].toSorted(byCost);
  const ways = found.filter((way, at) => found.findIndex((each) => keyOf(each) === keyOf(way)) === at);
  return { target, short: null, ways: ways.slice(0, WAYS).map((way) => wayOf(input, bring, way)) };
};

type Lack = Omit<Shortfall, "items">;

const isMet = ({ points, scenes, constrained }: Lack): boolean =>
  points <= 0 && scenes <= 0 && constrained <= 0;

/** What of the level's three conditions is still missing with what was brought. */
const lacksOf = ({ score, target }: MatchInput): ((brought: Brought) => Lack) => {
  const conditions = score.levels.find(({ level }) => level === target)?.conditions ?? [];
  const needed = (kind: "points" | "scenes" | "constrained"): number =>
    conditions.find((condition) => condition.kind === kind)?.needed ?? 0;
  const [points, scenes, constrained] = [needed("points"), needed("scenes"), needed("constrained")];
  const concerned = score.scenes.filter(({ state }) => state !== "not-applicable");
  return ({ levels, gains }) => {
    const there = concerned.filter(({ code }) => (levels.get(code) ?? 0) >= target);
    const reached = [...gains.values()].reduce((sum, gain) => sum + gain, score.points);
    return {
      points: millipoints(Math.max(0, points - reached)),
      scenes: Math.max(0, scenes - there.length),
      constrained: Math.max(0, constrained - there.filter((scene) => scene.constrained).length),
    };
  };
};

/** Figures of the business that could still bring points. */
const openFigures = ({ instrument, answers }: MatchInput): readonly string[] =>
  instrument.items
    .filter(isBusinessFigure)
    .filter((item) => contributionOf(item, answers.items[item.code]).better.length > 0)
    .map(({ code }) => code);

type Reaches = (chosen: readonly Move[]) => boolean;

const priceOf = (moves: readonly Move[]): number => moves.reduce((sum, { price }) => sum + (price ?? 0), 0);
const ownOf = (moves: readonly Move[]): number => moves.filter(({ price }) => price === null).length;
const keyOf = (moves: readonly Move[]): string =>
  moves
    .map(({ name }) => name)
    .toSorted()
    .join();

const byCost = (a: readonly Move[], b: readonly Move[]): number =>
  ownOf(a) - ownOf(b) || priceOf(a) - priceOf(b) || a.length - b.length;

/**
 * Leaves out whatever can be spared, in this order. What is left is minimal, as more moves never bring less; so many at
 * once are left out wherever that can be, with the same outcome.
 */
const minimal = (order: readonly Move[], reaches: Reaches): readonly Move[] => {
  let kept = order;
  const spare = (some: readonly Move[]): void => {
    const without = kept.filter((each) => !some.includes(each));
    if (reaches(without)) kept = without;
    else if (some.length > 1) {
      const half = some.length >> 1;
      spare(some.slice(0, half));
      spare(some.slice(half));
    }
  };
  spare(order);
  return kept;
};

const worthOf = ({ price, steps, lifts }: Move): number =>
  (price ?? Number.POSITIVE_INFINITY) / (steps.length * 2 + lifts.length + 1);

const dearest = (a: Move, b: Move): number =>
  (b.price ?? Number.MAX_SAFE_INTEGER) - (a.price ?? Number.MAX_SAFE_INTEGER);
const poorest = (a: Move, b: Move): number =>
  Number(worthOf(b) > worthOf(a)) - Number(worthOf(a) > worthOf(b));

/** Everything else first, dearest first, then the parts of a way: another way is to differ from it as little as it can. */
const besides = (moves: readonly Move[], way: readonly Move[]): readonly Move[] => [
  ...moves.filter((move) => !way.includes(move)).toSorted(dearest),
  ...way.toSorted(dearest),
];

/** A way that costs little: first without the dearest, or what brings least for its price, then by exchanging. */
const cheapest = (moves: readonly Move[], reaches: Reaches): readonly Move[] => {
  const [one = [], other = []] = [dearest, poorest].map((order) => minimal(moves.toSorted(order), reaches));
  return exchanged(byCost(one, other) <= 0 ? one : other, moves, reaches);
};

/** Adds one more move and leaves out what it makes needless, as long as that is cheaper, cheap moves first. */
const exchanged = (way: readonly Move[], moves: readonly Move[], reaches: Reaches): readonly Move[] => {
  let best = way;
  let left = LOOKS;
  for (const move of moves.toSorted((a, b) => dearest(b, a))) {
    if (move.price === null || best.includes(move)) continue;
    left -= best.length + 1;
    if (left < 0) break;
    const tried = minimal([...best.toSorted(dearest), move], reaches);
    if (byCost(tried, best) < 0) best = tried;
  }
  return best;
};

const wayOf = (input: MatchInput, bring: Bring, moves: readonly Move[]): Way => {
  const brought = bring(moves);
  const part = (solution: string | null, price: Yuan | null, own: readonly Move[]): WayPart => ({
    solution,
    price,
    ...changesOf(input, brought, own),
  });
  const bought = moves.filter(({ price }) => price !== null);
  const own = moves.filter(({ price }) => price === null);
  return {
    price: yuan(priceOf(moves)),
    ...changesOf(input, brought, moves),
    parts: [
      ...bought.toSorted((a, b) => dearest(b, a)).map((move) => part(move.name, move.price, [move])),
      ...(own.length > 0 ? [part(null, null, own)] : []),
    ],
  };
};
