import { cutText } from "../characters";
import type { Answers, ItemAnswer, SceneAnswer } from "../instrument/answers";
import type { Instrument, Item, Level } from "../instrument/instrument";
import { parseOptions } from "../instrument/parse-item-answer";
import { isRecord } from "../instrument/record";
import { failure, type Outcome, type Problem, success } from "../problem";
import { countKeys, jsonKeys } from "./json-keys";

/** An answer set of the public format, read: which instrument it answers, and the answers by code. */
export type Wire = { readonly instrument: Instrument; readonly answers: Answers };

/** One answer set is a few hundred characters; what is far longer is none, and is refused before it fills the memory. */
export const MAX_WIRE_CHARACTERS = 1_000_000;

type Input = Readonly<Record<string, unknown>>;
const FIELDS = new Set(["instrument", "items", "scenes"]);

/**
 * Reads one answer set of the public format from its JSON text, such as
 * `{"instrument":"miit-2024","items":{"Q1":["B","C"]},"scenes":{"产品设计":2}}`. Scenes by Chinese name or code; what is
 * absent is unanswered. Every problem names its field, a name given twice included.
 */
export const parseWireText = (instruments: readonly Instrument[], text: string): Outcome<Wire> => {
  if (text.length > MAX_WIRE_CHARACTERS)
    return failure({ code: "wire.tooLong", values: { max: MAX_WIRE_CHARACTERS } });
  const input = parseJson(text);
  if (!input.ok) return input;
  const wire = parseWire(instruments, input.value);
  return wire.ok && countKeys(text) !== expectedKeys(input.value) ? failure(...repeatedKeys(text)) : wire;
};

const parseJson = (text: string): Outcome<unknown> => {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure({ code: "wire.notJson" });
  }
};

/** JSON.parse keeps the last of two members of one name, so a text with more names than were read repeats one. */
const expectedKeys = (input: unknown): number => {
  if (!isRecord(input)) return 0;
  return keyCount(input) + keyCount(input.items) + keyCount(input.scenes);
};
const keyCount = (input: unknown): number => (isRecord(input) ? Object.keys(input).length : 0);

const repeatedKeys = (text: string): readonly Problem[] =>
  jsonKeys(text)
    .keys.filter(({ repeated }) => repeated)
    .map(({ path }) => ({
      code: "wire.duplicateKey",
      field: path,
      values: { name: path.slice(path.lastIndexOf(".") + 1) },
    }));

/** Reads one answer set of the public format from parsed JSON; all problems are reported, each with its field. */
export const parseWire = (instruments: readonly Instrument[], input: unknown): Outcome<Wire> => {
  if (!isRecord(input)) return failure({ code: "answer.malformed" });
  const problems: Problem[] = [];
  for (const name of Object.keys(input)) if (!FIELDS.has(name)) problems.push(unknownField(name));
  const instrument = namedInstrument(instruments, input.instrument);
  if (!instrument.ok) return failure(...instrument.problems, ...problems);
  const known = indexOf(instrument.value);
  const items = parseItems(known, input.items, problems);
  const scenes = parseScenes(known, input.scenes, problems);
  if (problems.length > 0) return failure(...problems);
  return success({ instrument: instrument.value, answers: { items, scenes } });
};

const short = (name: string): string => (name.length > 40 ? `${cutText(name, 40)}…` : name);

const unknownField = (name: string): Problem => ({
  code: "answer.unknownField",
  field: short(name),
  values: { name: short(name) },
});

const namedInstrument = (instruments: readonly Instrument[], input: unknown): Outcome<Instrument> => {
  const field = "instrument";
  if (input === undefined) return failure({ code: "wire.instrumentMissing", field });
  const found = instruments.find(({ code }) => code === input);
  const name = short(typeof input === "string" ? input : JSON.stringify(input));
  return found ? success(found) : failure({ code: "wire.unknownInstrument", field, values: { name } });
};

/** What is looked up for every answer of an instrument, laid out once. */
type Index = {
  readonly items: ReadonlyMap<string, IndexedItem>;
  /** By Chinese name and by code. */
  readonly scenes: ReadonlyMap<string, string>;
};

/** `places`: at a letter's distance from A, its place among the options. */
type IndexedItem = { readonly item: Item; readonly places: readonly (number | undefined)[] };

const A = 65;
const indexes = new WeakMap<Instrument, Index>();

const indexOf = (instrument: Instrument): Index => {
  const known = indexes.get(instrument);
  if (known) return known;
  const fresh: Index = {
    items: new Map(instrument.items.map((item) => [item.code, { item, places: placesOf(item) }])),
    scenes: new Map([
      ...instrument.scenes.map(({ code }) => [code, code] as const),
      ...instrument.scenes.map(({ code, title }) => [title.zh, code] as const),
    ]),
  };
  indexes.set(instrument, fresh);
  return fresh;
};

const placesOf = ({ options }: Item): readonly (number | undefined)[] =>
  Array.from({ length: 26 }, (_, distance) => {
    const place = options.findIndex(({ letter }) => letter.charCodeAt(0) - A === distance);
    return place === -1 ? undefined : place;
  });

const partOf = (input: unknown, field: "items" | "scenes", problems: Problem[]): Input => {
  if (input === undefined) return {};
  if (isRecord(input)) return input;
  problems.push({ code: "answer.malformed", field });
  return {};
};

const parseItems = ({ items }: Index, input: unknown, problems: Problem[]): Answers["items"] => {
  const part = partOf(input, "items", problems);
  const parsed: Record<string, ItemAnswer> = {};
  for (const code of Object.keys(part)) {
    const known = items.get(code);
    const letters = part[code];
    if (!known) problems.push(itemProblem("answer.unknownItem", code));
    else if (!Array.isArray(letters)) problems.push(itemProblem("answer.optionsMalformed", code));
    else if (isPlain(known, letters)) parsed[code] = { options: letters };
    else {
      const options = parseOptions(known.item, letters);
      if (options.ok) parsed[code] = { options: options.value };
      else for (const problem of options.problems) problems.push({ ...problem, field: `items.${code}` });
    }
  }
  return parsed;
};

const itemProblem = (code: string, item: string): Problem => ({
  code,
  field: `items.${short(item)}`,
  values: { item: short(item) },
});

/** Letters as nearly every set writes them: known, in order, alone where they must be. The rest takes the slow way. */
const isPlain = (
  { item: { kind, options }, places }: IndexedItem,
  letters: readonly unknown[],
): letters is readonly string[] => {
  const several = letters.length > 1;
  if (several && kind === "single") return false;
  let last = -1;
  for (const letter of letters) {
    if (typeof letter !== "string" || letter.length !== 1) return false;
    const place = places[letter.charCodeAt(0) - A];
    if (place === undefined || place <= last) return false;
    if (several && options[place]?.exclusive) return false;
    last = place;
  }
  return true;
};

const parseScenes = ({ scenes }: Index, input: unknown, problems: Problem[]): Answers["scenes"] => {
  const part = partOf(input, "scenes", problems);
  const parsed: Record<string, SceneAnswer> = {};
  for (const name of Object.keys(part)) {
    const code = scenes.get(name);
    const level = part[name];
    if (code === undefined) problems.push(sceneProblem("answer.unknownScene", name));
    else if (parsed[code] !== undefined) problems.push(sceneProblem("wire.duplicateScene", name));
    else if (!isLevel(level)) problems.push(sceneProblem("answer.levelMalformed", name));
    else parsed[code] = { level };
  }
  return parsed;
};

/** A number, not its digit in quotes: the format is exact where a form is not. */
const isLevel = (input: unknown): input is Level =>
  input === 0 || input === 1 || input === 2 || input === 3 || input === 4;

const sceneProblem = (code: string, scene: string): Problem => ({
  code,
  field: `scenes.${short(scene)}`,
  values: { scene: short(scene) },
});
