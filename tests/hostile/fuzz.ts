import fc from "fast-check";
import { type Door, fill, type Known } from "./doors";
import type { PageForm } from "./pages";
import { VISITORS, type Visitor } from "./visitors";
import type { Line, WireRequest } from "./wire";

/** A try: who sends what. */
export type Try = { readonly as: Visitor; readonly request: WireRequest };

const BAD_TEXTS = [
  ..."\0|\u0001|\u001b[2J|\u007f|\u2028|\ufffe|\ufeff".split("|"),
  ...["𠮷".repeat(60), "a".repeat(5000), "９".repeat(300), "1".repeat(4000), `a${"\u0301".repeat(2000)}`],
  ..."-1|0|-0|1e308|1e-308|NaN|Infinity|0x10|９９|1,000|0.00001|99999999999999999999|1.5.5".split("|"),
  ..."2026-02-30|0000-00-00|9999-12-31|275760-09-13|2026-11-23T00:00:00Z".split("|"),
  ..."__proto__|constructor|toString|null|undefined|[]|{}|[object Object]|true".split("|"),
  ..."../../etc/passwd|..;|%00|%|%ED%A0%80|<script>|' or 1=1--|{{7*7}}|a\nb|a\tb|a\vb".split("|"),
  "00000000-0000-4000-8000-000000000000",
];
const BAD_NAMES = [
  "a[3000000]",
  "__intent__",
  "__proto__",
  "constructor",
  "a.".repeat(50),
  "",
  "名",
  "a b",
  "a.9999",
];
const BAD_QUERIES = [
  "%00=1",
  "a=%ED%A0%80",
  "?",
  "&&&",
  "=",
  "_data=root",
  "_routes=root",
  "_routes=",
  "index",
  "lang=%00",
];
const TYPES = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json",
  "text/plain",
  "",
];

const badText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...BAD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/** Half a surrogate pair becomes the sign of a character that is none. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const encoded = (pairs: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();

const inParts = (pairs: readonly (readonly [string, string])[]): string =>
  `${pairs.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${encodeURIComponent(wellFormed(name))}"\r\n\r\n${value}\r\n`).join("")}--x--\r\n`;

type Body = Pick<WireRequest, "body"> & { readonly type: string };

/** The fields of a form as they may well be sent, a few of them spoilt, left out or sent twice. */
const spoilt = ({ fields }: PageForm): fc.Arbitrary<readonly (readonly [string, string])[]> =>
  fc
    .tuple(
      ...[...fields].map(([name, values]) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...values).map((value) => [[name, value] as const]) },
          { weight: 2, arbitrary: badText.map((value) => [[name, value] as const]) },
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: badText.map((value) => [[name, value] as const, [name, ""] as const]) },
        ),
      ),
    )
    .map((pairs) => pairs.flat());

const bodyOf = (forms: readonly PageForm[]): fc.Arbitrary<Body> => {
  const pairs = fc.oneof(
    { weight: 5, arbitrary: fc.oneof(...forms.map(spoilt)) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.tuple(fc.constantFrom(...BAD_NAMES, "act", "login", "note", "language"), badText),
        { maxLength: 12 },
      ),
    },
  );
  const [urlencoded = "", parts = ""] = TYPES;
  return fc.oneof(
    { weight: 6, arbitrary: pairs.map((all) => ({ type: urlencoded, body: encoded(all) })) },
    { weight: 1, arbitrary: pairs.map((all) => ({ type: parts, body: inParts(all) })) },
    { weight: 1, arbitrary: fc.json().map((body) => ({ type: "application/json", body })) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom(...TYPES),
        body: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      }),
    },
  );
};

/** An address of the door: mostly of what there is, with parts of it spoilt. */
const addressOf = ({ pattern }: Door, { params }: Known): fc.Arbitrary<string> => {
  const parts = [...new Set(pattern.match(/:\w+|\*/g) ?? [])];
  const one = (param: string) => {
    const bad = badText.map((text) => encodeURIComponent(wellFormed(text).slice(0, 500)) || "x");
    const known = params.get(param);
    return known
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: bad })
      : bad;
  };
  const chosen = fc.record(Object.fromEntries(parts.map((param) => [param, one(param)])));
  return fc
    .tuple(chosen, fc.constantFrom("", "", "", ".data"))
    .map(
      ([values, end]) =>
        `${fill(pattern, (param) => values[param] ?? "x").replace(/^\/$/, end ? "/_root" : "/")}${end}`,
    );
};

const queryOf = ({ queries }: Known): fc.Arbitrary<string> => {
  const names = [...new Set(queries.flatMap((query) => [...new URLSearchParams(query).keys()]))];
  return fc.oneof(
    fc.constant(""),
    fc.constantFrom(...queries),
    fc
      .array(fc.tuple(fc.constantFrom(...names, "text", "page", "level", "lang", "_routes"), badText), {
        maxLength: 6,
      })
      .map(encoded),
    fc.constantFrom(...BAD_QUERIES),
  );
};

const visitor = fc.constantFrom(...VISITORS);
const asked = (address: string, query: string): string => (query === "" ? address : `${address}?${query}`);

/** Readings of a door, its address and query spoilt. */
export const readingsOf = (door: Door, known: Known): fc.Arbitrary<Try> =>
  fc
    .tuple(visitor, addressOf(door, known), queryOf(known))
    .map(([as, address, query]) => ({ as, request: { path: asked(address, query).slice(0, 8000) } }));

/** Forms sent to a door: those that a page has for it, spoilt, and bodies of every other kind. */
export const formsOf = (door: Door, known: Known): fc.Arbitrary<Try> => {
  const everywhere = [...known.forms.values()].flat();
  const forms = known.forms.get(door.pattern) ?? everywhere.slice(0, 5);
  return fc.tuple(visitor, addressOf(door, known), bodyOf(forms)).map(([as, path, { type, body }]) => {
    const headers: readonly Line[] = type === "" ? [] : [["Content-Type", type]];
    return { as, request: { method: "POST", path, headers, ...(body !== undefined && { body }) } };
  });
};
