import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRecord } from "~/domain/instrument/record";
import { checkReadingsAgainst } from "~/domain/readings/check-against";
import { parseReadings } from "~/domain/readings/parse-readings";
import { readReference } from "../../factories/reference";
import { runs } from "../../setup/runs";
import { READINGS_FILE, shippedInstrument, shippedReadings } from "./shipped";

const shipped = readReference(READINGS_FILE);
const instrument = shippedInstrument();

/** The release with one field set, by its dotted path; undefined takes the field away. */
const changed = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((each, at) => (String(at) === key ? changed(each, rest, value) : each));
  if (!isRecord(node)) throw new Error(`no ${key} here`);
  return { ...node, [key]: changed(node[key], rest, value) };
};

const codesWith = (path: string, value: unknown): readonly string[] => {
  const outcome = parseReadings(changed(shipped, path.split("."), value));
  const problems = outcome.ok ? checkReadingsAgainst(outcome.value, instrument) : outcome.problems;
  for (const problem of problems) expect(problem.field).toBeTruthy();
  return problems.map(({ code }) => code);
};

const note = { zh: "说明", en: "note" };
const strategy = "schemes.0.dimensions.0.subdomains.0.aspects.0";
const steps = "schemes.0.ladders.0.steps";

describe("a release of derived readings", () => {
  it.each([
    ["a kind nobody knows", `${strategy}.links.0.kind`, "similar", "reference.structure"],
    ["a link to an item and a scene", `${strategy}.links.0.scene`, "quality", "reference.structure"],
    ["a link to nothing", `${strategy}.links.0.item`, undefined, "reference.structure"],
    ["a bounding link without ladder", `${strategy}.links.0.ladder`, undefined, "reference.structure"],
    ["a related link with a ladder", `${strategy}.links.1.ladder`, "execution", "reference.structure"],
    ["a ladder that is not there", `${strategy}.links.0.ladder`, "stairs", "reference.structure"],
    ["a link without note", `${strategy}.links.0.note`, undefined, "reference.structure"],
    ["a note in one language", `${strategy}.links.0.note.en`, " ", "reference.structure"],
    ["a binary fraction", `${steps}.1.low`, 0.8, "reference.structure"],
    ["a scale without top", "schemes.0.full", "0", "reference.structure"],
    ["a weight of nothing", "schemes.0.dimensions.0.weight", 0, "reference.structure"],
    ["no source", "schemes.0.sources", [], "reference.structure"],
    ["a low above its high", `${steps}.1.low`, "2", "readings.ladder"],
    ["a high above the scale", `${steps}.4.high`, "5.1", "readings.ladder"],
    ["a low that falls", `${steps}.2.low`, "0.7", "readings.ladder"],
    ["steps out of order", `${steps}.2.from`, "1", "readings.ladder"],
    ["a ladder that begins above 0", `${steps}.0.from`, "0.5", "readings.ladder"],
    ["bands out of order", "schemes.0.bands.2.from", "0.5", "readings.bands"],
    ["a first band above 0", "schemes.0.bands.0.from", "0.1", "readings.bands"],
    ["a sub-domain twice", "schemes.0.dimensions.0.subdomains.1.code", "strategy", "readings.repeated"],
    [
      "two equal links that could contradict each other",
      `${strategy}.links.1`,
      { kind: "equal", item: "Q6", ladder: "security", note },
      "readings.contradiction",
    ],
    [
      "a lower bound above an upper one",
      "schemes.0.dimensions.1.subdomains.1.aspects.0.links.1.ladder",
      "remote-service",
      "readings.contradiction",
    ],
    ["another instrument", "instrument.edition", "2022", "reference.unknownCode"],
    ["an item nobody asks", `${strategy}.links.1.item`, "Q99", "reference.unknownCode"],
    ["a question left out", "schemes.0.unlinked.1.codes", ["Q14"], "readings.unmentioned"],
    ["a question linked and not", "schemes.0.unlinked.1.codes", ["hr", "Q8"], "readings.linkedAndNot"],
    ["a step nobody can reach", "schemes.0.ladders.1.steps.5.from", "8", "readings.stepOutOfReach"],
    [
      "an option nobody offers",
      "schemes.0.dimensions.0.subdomains.0.aspects.1.links.0.option",
      "Z",
      "reference.unknownCode",
    ],
  ])("with %s is refused", (_, path, value, code) => {
    expect(codesWith(path, value)).toContain(code);
  });

  it("is accepted as shipped", () => {
    expect(checkReadingsAgainst(shippedReadings(), instrument)).toEqual([]);
    expect(checkReadingsAgainst(shippedReadings(), undefined).map(({ code }) => code)).toEqual([
      "reference.unknownCode",
    ]);
  });

  it("never throws, whatever stands in a file", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseReadings(input).ok).toBe(false);
      }),
      { numRuns: runs(50, 300) },
    );
  });
});
