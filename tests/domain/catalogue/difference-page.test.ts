import fc from "fast-check";
import { expect, it } from "vitest";
import type { Changed } from "~/domain/catalogue/compare-releases";
import { differencePage } from "~/domain/catalogue/difference-page";

const changed = (count: number): readonly Changed[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `c-${index}`,
    name: { zh: `${index}`, en: `${index}` },
    fields: [],
  }));
const of = (solutions: number, providers: number) => ({
  solutions: { added: [], removed: [], changed: changed(solutions) },
  providers: { added: [], removed: [], changed: changed(providers) },
});

it("every change stands on one page, in its order, whatever is asked for", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(200), (solutions, providers) => {
      const whole = of(solutions, providers);
      const { pages } = differencePage(whole, null);
      const all = Array.from({ length: pages }, (_, index) => differencePage(whole, String(index + 1)));
      expect(all.flatMap(({ difference }) => difference.solutions.changed)).toEqual(whole.solutions.changed);
      expect(all.flatMap(({ difference }) => difference.providers.changed)).toEqual(whole.providers.changed);
      for (const each of all) expect(each.changed).toEqual({ solutions, providers });
    }),
  );
});

it.each([
  [null, 1],
  ["", 1],
  ["0", 1],
  ["-3", 1],
  ["x", 1],
  ["1e9", 25],
  ["2.7", 2],
  ["NaN", 1],
  ["Infinity", 25],
])("%s asks for page %i of those there are", (asked, page) => {
  expect(differencePage(of(500, 0), asked)).toMatchObject({ page, pages: 25 });
});
