import { countedPapers, type PaperEntry, paperEntry } from "~/domain/chain/paper-entries";
import type { KeyList } from "./key-list";
import { isArchive, LARGEST_ARCHIVE, openArchive } from "./open-archive";
import { type PaperLine, paperLine } from "./paper-facts";
import { intactData, type UnreadableReason, verifyPaper } from "./verify-paper";

/** What becomes of a genuine paper: the one its firm is counted by, the same report again, or an older one. */
export type Counting =
  | { readonly counting: "counted" }
  | { readonly counting: "duplicate"; readonly of: string }
  | { readonly counting: "superseded"; readonly by: string };

/** A file's line with what became of it; without a counting where it is not genuine. */
export type AddedPaper = PaperLine & Partial<Counting>;

type Taken = { readonly line: PaperLine; readonly entry: PaperEntry | null };

/** Takes in files of any kind one by one, then tells what each was and which papers count. No file ends it. */
export class PaperCollection {
  readonly #taken: Taken[] = [];

  constructor(private readonly keys: readonly KeyList[]) {}

  /** A paper, or a ZIP of papers. `bytes`: null where the file could not be read. */
  async take(file: string, bytes: Uint8Array | null): Promise<void> {
    if (!bytes) this.refuse(file, "damaged");
    else if (isArchive(bytes)) await this.#takeArchive(file, bytes);
    else await this.#takePaper(file, bytes);
  }

  refuse(file: string, reason: UnreadableReason): void {
    this.#taken.push({ line: paperLine(file, { kind: "unreadable", reason }, null), entry: null });
  }

  async #takeArchive(file: string, bytes: Uint8Array): Promise<void> {
    const files = bytes.length > LARGEST_ARCHIVE ? null : openArchive(bytes);
    if (!files) return this.refuse(file, bytes.length > LARGEST_ARCHIVE ? "too-large" : "damaged");
    for (const { name, bytes: paper, tooLarge } of files) {
      if (paper) await this.#takePaper(`${file}/${name}`, paper);
      else this.refuse(`${file}/${name}`, tooLarge ? "too-large" : "damaged");
    }
  }

  async #takePaper(file: string, bytes: Uint8Array): Promise<void> {
    const verdict = await verifyPaper(bytes, this.keys);
    if (verdict.kind === "genuine" && verdict.proof) return this.refuse(file, "not-counted");
    const intact = verdict.kind === "altered" ? await intactData(bytes, this.keys) : null;
    const entry = verdict.kind === "genuine" ? paperEntry(verdict.report) : null;
    this.#taken.push({ line: paperLine(file, verdict, intact), entry });
  }

  /** Files taken in so far. */
  get size(): number {
    return this.#taken.length;
  }

  /** The entries that count, one a firm, and every file in the order it was taken. */
  result(): { readonly counted: readonly PaperEntry[]; readonly papers: readonly AddedPaper[] } {
    const counted = countedPapers(this.#taken.flatMap(({ entry }) => entry ?? []));
    const first = new Map<string, string>();
    const papers = this.#taken.map(({ line, entry }): AddedPaper => {
      const sha256 = line.paper?.sha256;
      const winner = entry && counted.get(entry.creditCode);
      if (!winner || sha256 === undefined) return line;
      const seen = first.get(sha256);
      if (seen !== undefined) return { ...line, counting: "duplicate", of: seen };
      first.set(sha256, line.file);
      const { number } = winner;
      return number === entry.number
        ? { ...line, counting: "counted" }
        : { ...line, counting: "superseded", by: number };
    });
    return { counted: [...counted.values()], papers };
  }
}
