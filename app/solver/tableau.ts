import type { Rest } from "./rest-of";
import type { Work } from "./work";

const FEASIBLE = 1e-7;
const PIVOT = 1e-7;
const TINY = 1e-11;
/** Pivots after which the tableau is made anew from the rows, so that float errors do not grow. */
const FRESH = 3000;
/** Passes over columns and rows that belong to a pivot: choosing, sorting, moving, weighing. */
const PASSES = 12;
/** Steps that copying an entry is worth. */
const COPYING = 0.25;

/** Sides of a basic variable's range that it can be outside of. */
type Leaving = { readonly row: number; readonly below: boolean };

type Copy = Float64Array | Int32Array | Uint8Array;

export type TableauEnd = "solved" | "passed" | "limit" | "empty";

/**
 * The dual simplex method on a dense tableau, for programmes whose variables all have finite ranges: then any basis is dual
 * feasible with each variable at the right end, so one solve goes on from where the last one ended, whatever ranges
 * were changed in between. Row i says: basic + Σ table[i, j] · nonbasic j = right[i].
 */
export const createTableau = ({ rows, costs, low, high }: Rest, work: Work) => {
  /** What each row is divided by, so that all entries are of about the same size. */
  const scales = rows.map(({ coefficients }) => {
    const most = coefficients.reduce((size, each) => Math.max(size, Math.abs(each)), 1);
    return 2 ** Math.round(Math.log2(most));
  });
  const columns = low.length;
  const count = rows.length;
  const lows = new Float64Array(columns + count);
  const highs = new Float64Array(columns + count);
  lows.set(low);
  highs.set(high);
  rows.forEach(({ equal }, index) => {
    highs[columns + index] = equal ? 0 : Number.POSITIVE_INFINITY;
  });

  const table = new Float64Array(columns * count);
  const right = new Float64Array(count);
  const reduced = new Float64Array(columns);
  const basics = new Int32Array(count);
  const nonbasics = new Int32Array(columns);
  const atHigh = new Uint8Array(columns);
  const values = new Float64Array(count);
  const weights = new Float64Array(count);
  /** By variable: its column, or -1 − its row where it is basic. */
  const places = new Int32Array(columns + count);
  let constant = 0;
  let pivots = 0;

  const state = (): readonly Copy[] => [
    table,
    right,
    reduced,
    basics,
    nonbasics,
    atHigh,
    values,
    weights,
    places,
    lows,
    highs,
  ];
  const copies = state().map((array) => array.slice());
  let kept = { constant, pivots };

  const end = (column: number): number => {
    const variable = nonbasics[column] as number;
    return (atHigh[column] ? highs : lows)[variable] as number;
  };

  /** Moves a nonbasic variable by so much. */
  const shift = (column: number, by: number): void => {
    if (by === 0) return;
    for (let row = 0, at = column; row < count; row += 1, at += columns) {
      const entry = table[at] as number;
      if (entry !== 0) values[row] = (values[row] as number) - entry * by;
    }
  };

  const evaluate = (): void => {
    work.add(table.length);
    for (let row = 0; row < count; row += 1) {
      let value = right[row] as number;
      const from = row * columns;
      for (let column = 0; column < columns; column += 1) {
        const entry = table[from + column] as number;
        if (entry !== 0) value -= entry * end(column);
      }
      values[row] = value;
    }
  };

  const placeAtEnds = (): void => {
    for (let column = 0; column < columns; column += 1) {
      const variable = nonbasics[column] as number;
      const cost = reduced[column] as number;
      atHigh[column] = cost < 0 && highs[variable] !== Number.POSITIVE_INFINITY ? 1 : 0;
    }
  };

  const entries = new Int32Array(columns);
  const exchange = (row: number, column: number): void => {
    const from = row * columns;
    const pivot = table[from + column] as number;
    let filled = 0;
    for (let at = 0; at < columns; at += 1) {
      const entry = table[from + at] as number;
      if (entry === 0) continue;
      if (at !== column) entries[filled++] = at;
      table[from + at] = entry / pivot;
    }
    table[from + column] = 1 / pivot;
    const rightOfRow = (right[row] as number) / pivot;
    right[row] = rightOfRow;
    let touched = 0;
    for (let other = 0; other < count; other += 1) {
      if (other === row) continue;
      const base = other * columns;
      const factor = table[base + column] as number;
      if (factor === 0) continue;
      touched += 1;
      for (let at = 0; at < filled; at += 1) {
        const entry = entries[at] as number;
        const value = (table[base + entry] as number) - factor * (table[from + entry] as number);
        table[base + entry] = value < TINY && value > -TINY ? 0 : value;
      }
      table[base + column] = -factor / pivot;
      right[other] = (right[other] as number) - factor * rightOfRow;
    }
    const cost = reduced[column] as number;
    if (cost !== 0) {
      for (let at = 0; at < filled; at += 1) {
        const entry = entries[at] as number;
        reduced[entry] = (reduced[entry] as number) - cost * (table[from + entry] as number);
      }
      reduced[column] = -cost / pivot;
      constant += cost * rightOfRow;
    }
    const [entering, leaving] = [nonbasics[column] as number, basics[row] as number];
    basics[row] = entering;
    nonbasics[column] = leaving;
    places[entering] = -1 - row;
    places[leaving] = column;
    pivots += 1;
    work.add(touched * filled + PASSES * (columns + count));
  };

  /** The tableau of the rows' own slacks. */
  const begin = (): void => {
    table.fill(0);
    reduced.fill(0);
    rows.forEach(({ variables, coefficients, rhs }, row) => {
      for (let at = 0; at < variables.length; at += 1)
        table[row * columns + (variables[at] as number)] =
          (coefficients[at] as number) / (scales[row] as number);
      right[row] = rhs / (scales[row] as number);
      basics[row] = columns + row;
      places[columns + row] = -1 - row;
    });
    costs.variables.forEach((variable, at) => {
      reduced[variable] = costs.coefficients[at] as number;
    });
    for (let column = 0; column < columns; column += 1) {
      nonbasics[column] = column;
      places[column] = column;
    }
    weights.fill(1);
    constant = 0;
  };

  /** The same basis, made anew from the rows. */
  const refresh = (): void => {
    const wanted = [...basics].filter((variable) => variable < columns);
    const free = new Set([...nonbasics].filter((variable) => variable >= columns));
    begin();
    for (const variable of wanted) {
      let best = -1;
      let size = PIVOT;
      for (const slack of free) {
        const entry = Math.abs(table[(slack - columns) * columns + variable] as number);
        if (entry > size) [best, size] = [slack, entry];
      }
      if (best === -1) continue;
      free.delete(best);
      exchange(best - columns, variable);
    }
    pivots = 0;
    placeAtEnds();
    evaluate();
  };

  const leaving = (): Leaving | null => {
    let row = -1;
    let below = false;
    let worst = 0;
    for (let at = 0; at < count; at += 1) {
      const value = values[at] as number;
      const variable = basics[at] as number;
      const under = (lows[variable] as number) - value;
      const over = value - (highs[variable] as number);
      const out = under > over ? under : over;
      if (out <= FEASIBLE) continue;
      const score = (out * out) / (weights[at] as number);
      if (score > worst) [row, below, worst] = [at, under > over, score];
    }
    return row === -1 ? null : { row, below };
  };

  const candidates: number[] = [];
  const ratios = new Float64Array(columns);
  /**
   * The column that enters for a row: along the row's ratios as long as variables that change their end do not yet bring
   * the row into its range (those are then flipped). -1 where even all of them do not.
   */
  const entering = ({ row, below }: Leaving): number => {
    const from = row * columns;
    candidates.length = 0;
    for (let column = 0; column < columns; column += 1) {
      const entry = table[from + column] as number;
      if (entry < PIVOT && entry > -PIVOT) continue;
      const variable = nonbasics[column] as number;
      if (lows[variable] === highs[variable]) continue;
      if (entry < 0 === below ? atHigh[column] : !atHigh[column]) continue;
      ratios[column] = Math.abs((reduced[column] as number) / entry);
      candidates.push(column);
    }
    candidates.sort((one, other) => (ratios[one] as number) - (ratios[other] as number));
    const variable = basics[row] as number;
    const value = values[row] as number;
    let left = below ? (lows[variable] as number) - value : value - (highs[variable] as number);
    for (let at = 0; at < candidates.length; at += 1) {
      const column = candidates[at] as number;
      const own = nonbasics[column] as number;
      const width = (highs[own] as number) - (lows[own] as number);
      left -= Math.abs(table[from + column] as number) * width;
      if (left > FEASIBLE) continue;
      let [best, chosen] = [column, at];
      for (let next = at + 1; next < candidates.length; next += 1) {
        const other = candidates[next] as number;
        if ((ratios[other] as number) > (ratios[column] as number) + 1e-9) break;
        if (Math.abs(table[from + other] as number) > Math.abs(table[from + best] as number))
          [best, chosen] = [other, next];
      }
      for (let passed = 0; passed < at; passed += 1)
        if (passed !== chosen) flip(candidates[passed] as number);
      return best;
    }
    return -1;
  };

  const flip = (column: number): void => {
    const variable = nonbasics[column] as number;
    const width = (highs[variable] as number) - (lows[variable] as number);
    shift(column, atHigh[column] ? -width : width);
    atHigh[column] = atHigh[column] ? 0 : 1;
  };

  const pivot = ({ row, below }: Leaving, column: number): void => {
    const entry = table[row * columns + column] as number;
    const variable = basics[row] as number;
    const goal = (below ? lows : highs)[variable] as number;
    const step = ((values[row] as number) - goal) / entry;
    const entered = end(column) + step;
    const weight = weights[row] as number;
    for (let other = 0, at = column; other < count; other += 1, at += columns) {
      const factor = table[at] as number;
      if (factor === 0 || other === row) continue;
      values[other] = (values[other] as number) - factor * step;
      const share = (factor / entry) ** 2 * weight;
      if (share > (weights[other] as number)) weights[other] = share;
    }
    weights[row] = Math.max(weight / (entry * entry), 1);
    exchange(row, column);
    values[row] = entered;
    atHigh[column] = below ? 0 : 1;
  };

  const cost = (): number => {
    let sum = constant;
    for (let column = 0; column < columns; column += 1) {
      const share = reduced[column] as number;
      if (share !== 0) sum += share * end(column);
    }
    return sum;
  };

  /** What no point of the ranges within the rows can meet: the row of the tableau, as multipliers of the rows. */
  let refuting: Leaving | null = null;

  const solve = (cutoff: number, most: number): TableauEnd => {
    for (let done = 0; ; done += 1) {
      const out = leaving();
      if (!out) return "solved";
      if (done >= most) return "limit";
      if (cost() > cutoff) return "passed";
      const column = entering(out);
      if (column === -1) {
        refuting = out;
        return "empty";
      }
      pivot(out, column);
    }
  };

  /** Changes a variable's range; a nonbasic one goes to the end that its reduced cost asks for. */
  const setBounds = (variable: number, from: number, to: number): void => {
    const place = places[variable] as number;
    if (place < 0) {
      lows[variable] = from;
      highs[variable] = to;
      return;
    }
    const before = end(place);
    lows[variable] = from;
    highs[variable] = to;
    atHigh[place] = (reduced[place] as number) < 0 ? 1 : 0;
    shift(place, end(place) - before);
  };

  const keep = (): void => {
    work.add(COPYING * table.length);
    for (const [index, array] of state().entries()) copies[index]?.set(array);
    kept = { constant, pivots };
  };
  const restore = (): void => {
    work.add(COPYING * table.length);
    for (const [index, array] of state().entries()) array.set(copies[index] as Copy);
    ({ constant, pivots } = kept);
  };

  begin();
  placeAtEnds();
  evaluate();

  return {
    cost,
    /** At most so many pivots; goes on from where the last one ended. */
    solve: (cutoff: number, most: number): TableauEnd => {
      if (pivots > FRESH) refresh();
      return solve(cutoff, most);
    },
    /** The cost after at most so many pivots, Infinity where the ranges are empty; nothing stays changed. */
    tryOut: (variable: number, from: number, to: number, most: number): number => {
      setBounds(variable, from, to);
      const found = solve(Number.POSITIVE_INFINITY, most) === "empty" ? Number.POSITIVE_INFINITY : cost();
      restore();
      return found;
    },
    keep,
    setBounds,
    value: (variable: number): number => {
      const place = places[variable] as number;
      return place < 0 ? (values[-1 - place] as number) : end(place);
    },
    /** Of a row in the last solution; ≥ 0 for ≤. */
    multiplier: (row: number): number => {
      const place = places[columns + row] as number;
      return place < 0 ? 0 : (reduced[place] as number) / (scales[row] as number);
    },
    /** Of a row in what showed the ranges empty. */
    refutation: (row: number): number => {
      if (!refuting) return 0;
      const sign = refuting.below ? 1 : -1;
      const place = places[columns + row] as number;
      const scale = scales[row] as number;
      if (place < 0) return -1 - place === refuting.row ? sign / scale : 0;
      return (sign * (table[refuting.row * columns + place] as number)) / scale;
    },
  };
};
