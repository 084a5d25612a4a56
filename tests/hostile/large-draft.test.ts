import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_LISTED } from "~/domain/catalogue/draft";
import { ENTRY_FIELDS, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { type Flat, flatOf } from "~/domain/catalogue/flat";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { writeCatalogue } from "~/sheets/write-file.server";
import { catalogue, instrument, references } from "../domain/matching/city-catalogue";
import { type HostileServer, startHostile } from "./server";
import { FORM, openSender, type Sender } from "./visitors";
import { type Watch, watchServer } from "./watch";

/** More than a draft takes; a workbook may hold ten times as many. */
const TOO_MANY = MOST_LISTED.entries + 1;
const LARGEST = MOST_LISTED.entries;
/** The demo's own release has some entries beside those of the city. */
const NEARLY = LARGEST - 10;

let server: HostileServer;
let send: Sender;
let watch: Watch;
beforeAll(async () => {
  server = await startHostile();
  send = openSender(server);
  watch = watchServer(server, send);
});
afterAll(async () => {
  console.log(`large drafts: ${watch.figures()}`);
  await server.close();
});

const begin = async (version: string): Promise<string> => {
  const texts = { titleZh: "草稿", titleEn: "Draft", noteZh: "试", noteEn: "Try" };
  const body = new URLSearchParams({ version, ...texts }).toString();
  const { headers } = await send("demo-bureau", {
    method: "POST",
    path: "/bureau/catalogue/new",
    headers: [FORM],
    body,
  });
  return headers.get("Location") ?? "";
};

type Entry = { readonly fields: Flat; readonly retired: string | null };

/** So many entries of the city's catalogue: its own, then copies of them under codes of their own. */
const entries = (count: number, change: (flat: Flat) => Flat = (flat) => flat): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => {
    const { solutions } = catalogue;
    const solution = solutions[index % solutions.length];
    if (!solution) throw new Error("no catalogue");
    const code = index < solutions.length ? solution.code : `${solution.code}-${index}`;
    return { fields: { ...change(flatOf(solution, ENTRY_FIELDS)), code }, retired: null };
  });

const fileOf = async (given: readonly Entry[]): Promise<Buffer> => {
  const providers = catalogue.providers.map((each) => flatOf(each, PROVIDER_FIELDS));
  const release = { title: catalogue.title, version: "x", entries: given, providers };
  const titles = wordTitles({ instrument, chains: references.chains }, [catalogue]);
  return Buffer.from(await writeCatalogue({ release, language: "zh", titles, madeOn: "2026-11-30" }));
};

const bring = async (draft: string, given: readonly Entry[]) => {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="x.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), await fileOf(given), Buffer.from("\r\n--x--\r\n")]);
  const headers = [["Content-Type", "multipart/form-data; boundary=x"]] as const;
  return watch.send("demo-bureau", { method: "POST", path: `${draft}/import`, headers, body }, "import");
};

const look = async (paths: readonly string[]) => {
  for (const path of paths) {
    const { answer, faults } = await watch.send("demo-bureau", { path });
    expect([path, answer.status, faults]).toEqual([path, 200, []]);
  }
};

describe("a draft of the catalogue", () => {
  it("takes no more entries than it can show", async () => {
    const draft = await begin("2027-too-many");
    const { answer, faults } = await bring(draft, entries(TOO_MANY));
    expect([answer.status, faults, answer.text.includes(String(LARGEST))]).toEqual([422, [], true]);
  });

  it("keeps nobody waiting where it is as large as may be, and nearly all of it is missing", async () => {
    const draft = await begin("2027-bare");
    const bare = entries(NEARLY).map(({ fields, retired }) => ({
      fields: { code: fields.code ?? "" },
      retired,
    }));
    const { answer, faults } = await bring(draft, bare);
    expect([answer.status, faults]).toEqual([200, []]);
    await look([draft, `${draft}?show=all`, `${draft}/import`, `${draft}/xlsx`, `${draft}/new-entry`]);
  });

  it("keeps nobody waiting where every entry differs in every field, and goes to review", async () => {
    const draft = await begin("2027-changed");
    const changed = (flat: Flat): Flat => ({
      ...flat,
      nameZh: `${flat.nameZh}改`,
      nameEn: `${flat.nameEn} x`,
      summaryZh: "改",
      summaryEn: "changed",
      users: "77",
      requiresSolutions: "",
    });
    const { answer, faults } = await bring(draft, entries(NEARLY, changed));
    expect([answer.status, faults]).toEqual([200, []]);
    await look([draft, `${draft}?show=all`, `${draft}/entries/${catalogue.solutions[0]?.code}`]);
    const sent = await watch.send(
      "demo-bureau",
      { method: "POST", path: draft, headers: [FORM], body: "act=send" },
      "send",
    );
    expect([sent.answer.status, sent.faults]).toEqual([302, []]);
    await look([draft]);
  });
});
