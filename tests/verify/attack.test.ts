import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { chanceFrom } from "~/demo/chance";
import { canonicalJson } from "~/domain/canonical-json";
import { drawReport } from "~/pdf/render-report";
import { createSigning, type Signing } from "~/signing/signing.server";
import { inflateBounded } from "~/verify/inflate";
import { readAttachments } from "~/verify/read-attachments";
import { sealPaper, unseal } from "~/verify/seal";
import { checkReport, intactData, LARGEST_PAPER, verifyPaper } from "~/verify/verify-paper";
import { paperOf, signatureOf } from "../factories/paper";
import { sampleReport } from "../factories/report";
import { secretKey, testSigning } from "../factories/signing";
import { runs } from "../setup/runs";

const trusted = [testSigning.keys];
const report = sampleReport({ projects: 1 });
const other = { ...sampleReport({ projects: 2 }), number: "QZ-2026-000999" };
const data = Buffer.from(canonicalJson(report));
const detached = Buffer.from(canonicalJson(signatureOf(report)));

let paper: Uint8Array;
let otherPaper: Uint8Array;
beforeAll(async () => {
  paper = await paperOf(report);
  otherPaper = await paperOf(other);
  expect(await verifyPaper(paper, trusted)).toMatchObject({ kind: "genuine" });
});

const CUTS = runs(300, 2000);
const MUTATIONS = runs(1500, 10_000);

/** Every change of one byte that a seeded chance picks; places are spread evenly, so that no region is left out. */
const mutate = async (
  whole: Uint8Array,
  count: number,
  check: (mutated: Uint8Array, at: number) => Promise<void>,
) => {
  const chance = chanceFrom(20_261_124);
  for (let turn = 0; turn < count; turn += 1) {
    const from = Math.floor((turn * whole.length) / count);
    const to = Math.max(from, Math.floor(((turn + 1) * whole.length) / count) - 1);
    const at = chance.whole(from, to);
    const kept = whole[at] ?? 0;
    whole[at] = kept ^ chance.whole(1, 255);
    await check(whole, at);
    whole[at] = kept;
  }
};

describe("one byte changed", () => {
  it(`anywhere in the file: none of ${MUTATIONS} is genuine`, async () => {
    const genuine: number[] = [];
    await mutate(Uint8Array.from(paper), MUTATIONS, async (mutated, at) => {
      const { kind } = await verifyPaper(mutated, trusted);
      if (kind === "genuine") genuine.push(at);
    });
    expect(genuine).toEqual([]);
  });

  it("in the seal and the end of the file, every byte in two ways: none is genuine", async () => {
    const tail = paper.length - 400;
    const genuine: string[] = [];
    for (let at = tail; at < paper.length; at += 1) {
      const kept = paper[at] ?? 0;
      for (const other of [kept ^ 1, kept ^ 0x20]) {
        if (other === kept) continue;
        const mutated = Uint8Array.from(paper);
        mutated[at] = other;
        if ((await verifyPaper(mutated, trusted)).kind === "genuine") genuine.push(`${at}: ${other}`);
      }
    }
    expect(genuine).toEqual([]);
  });

  it(`of the attachment: none of ${MUTATIONS} passes with the signature it had`, async () => {
    const passed: number[] = [];
    await mutate(Uint8Array.from(data), MUTATIONS, async (mutated, at) => {
      if ((await checkReport(mutated, detached, trusted)).ok) passed.push(at);
    });
    expect(passed).toEqual([]);
  });

  it("of the signature file: none passes", async () => {
    const passed: string[] = [];
    await mutate(Uint8Array.from(detached), detached.length * 3, async (mutated, at) => {
      const checked = await checkReport(data, mutated, trusted);
      // The moment of signing is told by the signer and covered by the seal only.
      const said = Buffer.from(detached).indexOf('"signedAt"');
      if (checked.ok && !(at > said && at < said + 40)) passed.push(`${at}`);
    });
    expect(passed).toEqual([]);
  });

  it("of the embedded stream is seen even where the seal is ignored", async () => {
    const whole = Uint8Array.from(paper);
    const { drawn } = unseal(whole) ?? { drawn: whole };
    const changed: number[] = [];
    await mutate(drawn, 120, async (mutated, at) => {
      const found = await intactData(mutated, trusted);
      if (found && canonicalJson(found.report) !== canonicalJson(report)) changed.push(at);
    });
    expect(changed).toEqual([]);
  });
});

describe("a file cut off", () => {
  it("after any number of bytes is never genuine", async () => {
    const lengths = [
      ...Array.from({ length: CUTS }, (_, at) => Math.floor((at * paper.length) / CUTS)),
      ...Array.from({ length: runs(200, 600) }, (_, at) => paper.length - 1 - at),
    ];
    for (const length of lengths)
      expect((await verifyPaper(paper.subarray(0, length), trusted)).kind).not.toBe("genuine");
  });

  it("or lengthened is never genuine", async () => {
    for (const more of ["\n", " ", "%", "%%EOF\n", "startxref\n0\n%%EOF\n"])
      expect((await verifyPaper(Buffer.concat([paper, Buffer.from(more)]), trusted)).kind).not.toBe(
        "genuine",
      );
  });
});

const sealedBy = (signing: Signing) => (drawn: Uint8Array) => sealPaper(drawn, signing.sign);
const reseal = sealedBy(createSigning("x", [secretKey("7")]));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
/** The same file with a text of it replaced by one of the same length. */
const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  expect(to).toHaveLength(from.length);
  expect(latin1(bytes)).toContain(from);
  return Buffer.from(latin1(bytes).replace(from, to), "latin1");
};

describe("somebody who knows the format", () => {
  it("cannot seal with a key of their own", async () => {
    const drawn = unseal(paper)?.drawn ?? paper;
    expect(await verifyPaper(await reseal(drawn), trusted)).toMatchObject({
      kind: "unknown-key",
      why: "unlisted",
    });
  });

  it("cannot seal with a key of their own in a trusted key's name", async () => {
    const drawn = unseal(paper)?.drawn ?? paper;
    const thief = createSigning("x", [secretKey("7")]);
    const keyId = testSigning.keys.keys[0]?.id ?? "";
    const forged = await sealPaper(drawn, (message) => ({ ...thief.sign(message), keyId }));
    expect(await verifyPaper(forged, trusted)).toEqual({ kind: "altered", reason: "seal-wrong" });
  });

  it("cannot move a seal to another paper, nor a data signature to other data", async () => {
    const seal = /\n(%Qingzhun-Seal-1 [^\n]+)\n/.exec(latin1(otherPaper))?.[1] ?? "";
    const own = /\n(%Qingzhun-Seal-1 [^\n]+)\n/.exec(latin1(paper))?.[1] ?? "";
    expect(await verifyPaper(replaced(paper, own, seal), trusted)).toEqual({
      kind: "altered",
      reason: "seal-wrong",
    });
    const otherData = Buffer.from(canonicalJson(other));
    expect(await checkReport(otherData, detached, trusted)).toMatchObject({
      refusal: { reason: "data-wrong" },
    });
  });

  it("cannot choose a weaker way of signing, in the seal or beside the data", async () => {
    for (const suite of ["none", "md5-rsa", "sm2-sm3"]) {
      const drawn = unseal(paper)?.drawn ?? paper;
      const keyId = testSigning.keys.keys[0]?.id ?? "";
      const weaker = await sealPaper(drawn, () => ({ suite, keyId, signature: "00".repeat(64) }));
      expect(await verifyPaper(weaker, trusted)).toMatchObject({ kind: "unknown-key", why: "suite" });
      const signature = Buffer.from(canonicalJson({ ...signatureOf(report), suite }));
      expect(await checkReport(data, signature, trusted)).toMatchObject({ refusal: { why: "suite" } });
    }
  });

  it("cannot use a trusted seal over data whose signature is not trusted", async () => {
    const foreign = signatureOf(report, createSigning("x", [secretKey("7")]));
    const { bytes } = await drawReport(report, "zh", foreign);
    const verdict = await verifyPaper(await sealedBy(testSigning)(bytes), trusted);
    expect(verdict).toMatchObject({ kind: "unknown-key", why: "unlisted" });
    const unsigned = await sealedBy(testSigning)((await drawReport(report, "zh")).bytes);
    expect(await verifyPaper(unsigned, trusted)).toEqual({ kind: "altered", reason: "data-missing" });
  });

  it("cannot put other JSON under a signature by spelling it differently", async () => {
    const spaced = Buffer.from(JSON.stringify(report, null, 1));
    expect(await checkReport(spaced, detached, trusted)).toMatchObject({ ok: false });
    const twice = Buffer.from(`{"number":"x",${data.toString().slice(1)}`);
    const signing = { ...signatureOf(report), ...testSigning.sign(twice) };
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", twice)).toString("hex");
    const signature = Buffer.from(canonicalJson({ ...signing, sha256: digest }));
    expect(await checkReport(twice, signature, trusted)).toMatchObject({
      refusal: { reason: "data-not-canonical" },
    });
  });

  it("cannot redefine the catalogue by an incremental update", async () => {
    const root = /\/Root (\d+) 0 R/.exec(latin1(paper))?.[1] ?? "0";
    const start = /startxref\n(\d+)/.exec(latin1(paper))?.[1] ?? "0";
    const object = `${root} 0 obj\n<< /Type /Catalog >>\nendobj\n`;
    const table = `xref\n${root} 1\n${String(paper.length).padStart(10, "0")} 00000 n \n`;
    const trailer = `trailer\n<< /Size 9999 /Root ${root} 0 R /Prev ${start} >>\n`;
    const at = paper.length + object.length;
    const update = Buffer.from(`${object}${table}${trailer}startxref\n${at}\n%%EOF\n`);
    const updated = Buffer.concat([paper, update]);
    expect(await verifyPaper(updated, trusted)).toEqual({ kind: "altered", reason: "seal-missing" });
    // The old seal copied to the new end covers other bytes.
    const seal = /\n(%Qingzhun-Seal-1 [^\n]+\n)/.exec(latin1(paper))?.[1] ?? "";
    const copied = Buffer.from(latin1(updated).replace(/startxref\n\d+\n%%EOF\n$/, `${seal}$&`), "latin1");
    expect(await verifyPaper(copied, trusted)).toEqual({ kind: "altered", reason: "seal-wrong" });
  });
});

describe("a file made to harm the reader", () => {
  it("with two attachments of one name is refused, whichever comes first", async () => {
    const twice = replaced(paper, "(signature.json) ", "(report.json)    ");
    expect(readAttachments(twice)).toEqual({ ok: false, reason: "ambiguous" });
    expect((await verifyPaper(twice, trusted)).kind).toBe("altered");
  });

  it("that unpacks to a gigabyte costs no gigabyte", () => {
    const bomb = deflateSync(new Uint8Array(256 * 1024 * 1024), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateBounded(bomb, 1024 * 1024)).toBe("too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    expect(inflateBounded(deflateSync(Buffer.from("abc")), 3)).toEqual(new Uint8Array(Buffer.from("abc")));
    expect(inflateBounded(Buffer.from("no deflate"), 100)).toBeNull();
    expect(inflateBounded(deflateSync(Buffer.from("abc".repeat(99))).subarray(0, 9), 1000)).toBeNull();
  });

  it.each([
    ["nothing", "", "empty"],
    ["a text", "hello", "not-pdf"],
    ["a foreign PDF", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n", "no-report"],
    ["a half PDF", "%PDF-1.7\n1 0 obj\n<<", "damaged"],
    [
      "an encrypted PDF",
      "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Encrypt 1 0 R >>\nstartxref\n9\n%%EOF\n",
      "encrypted",
    ],
    [
      "a dictionary in a dictionary without end",
      `%PDF-1.7\nxref\n0 0\ntrailer\n${"<</A".repeat(20_000)}\nstartxref\n9\n%%EOF\n`,
      "no-report",
    ],
    [
      "a table of a billion lines",
      "%PDF-1.7\nxref\n0 999999999\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n",
      "no-report",
    ],
  ])("is told apart: %s", async (_, text, reason) => {
    expect(await verifyPaper(Buffer.from(text), trusted)).toEqual({ kind: "unreadable", reason });
  });

  it("larger than any paper is not read", async () => {
    const huge = new Uint8Array(LARGEST_PAPER + 1);
    huge.set(paper);
    expect(await verifyPaper(huge, trusted)).toEqual({ kind: "unreadable", reason: "too-large" });
  });

  it("of noise after a right head never throws", async () => {
    const chance = chanceFrom(5);
    for (let turn = 0; turn < 300; turn += 1) {
      const noise = Uint8Array.from({ length: chance.whole(0, 4000) }, () => chance.whole(0, 255));
      const file = Buffer.concat([Buffer.from("%PDF-1.7\n"), noise, Buffer.from("\nstartxref\n9\n%%EOF\n")]);
      expect((await verifyPaper(file, trusted)).kind).toBe("unreadable");
    }
  });
});

describe("a paper whose pages were changed but whose data were not", () => {
  it("is altered, and says what was signed", async () => {
    const changed = Uint8Array.from(paper);
    const at = Math.floor(paper.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(await verifyPaper(changed, trusted)).toEqual({ kind: "altered", reason: "seal-wrong" });
    expect((await intactData(changed, trusted))?.report).toEqual(report);
  });

  it("says what was signed also behind which something was added, and nothing where the beginning is not genuine", async () => {
    const added = Buffer.concat([paper, Buffer.from("1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n")]);
    expect(await verifyPaper(added, trusted)).toEqual({ kind: "altered", reason: "seal-missing" });
    expect((await intactData(added, trusted))?.report).toEqual(report);
    const at = Math.floor(paper.length / 2);
    added[at] = (added[at] ?? 0) ^ 0x10;
    expect(await intactData(added, trusted)).toBeNull();
  });
});
