import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "~/domain/canonical-json";
import { parseSecretKeys } from "~/signing/secret-keys.server";
import { createSigning } from "~/signing/signing.server";
import { fromHex, toHex } from "~/verify/hex";
import { keyIdOf, parseKeyList, signedBy } from "~/verify/key-list";
import { readAttachments } from "~/verify/read-attachments";
import { sealStatement, unseal } from "~/verify/seal";
import { sha256 } from "~/verify/sha256";
import { suiteNamed } from "~/verify/suites";
import { verifyPaper } from "~/verify/verify-paper";
import { paperOf } from "../factories/paper";
import { sampleReport } from "../factories/report";
import { secretKey, testSigning } from "../factories/signing";
import { qpdfCheck, readPdf } from "../pdf/read-pdf";

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();

describe("SHA-256 where the platform has none", () => {
  it("agrees with the platform's on every length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(toHex(sha256(data))).toBe(createHash("sha256").update(data).digest("hex"));
      }),
    );
  });
});

describe("the suite ed25519", () => {
  const suite = suiteNamed("ed25519");

  // RFC 8032, section 7.1, tests 1 to 3: public key, message, signature.
  it.each([
    [
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ])("accepts the vector of key %s and nothing beside it", (key, message, signature) => {
    expect(suite?.verify(bytes(signature), bytes(message), bytes(key))).toBe(true);
    expect(suite?.verify(bytes(signature), bytes(`${message}00`), bytes(key))).toBe(false);
    const other = bytes(signature);
    other[5] = (other[5] ?? 0) ^ 1;
    expect(suite?.verify(other, bytes(message), bytes(key))).toBe(false);
  });

  it("refuses a second encoding of the same signature (s + the order of the group)", () => {
    const message = new TextEncoder().encode("x");
    const { signature } = testSigning.sign(message);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.slice(64), "hex").reverse().toString("hex")}`) + order;
    const other =
      signature.slice(0, 64) + Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse().toString("hex");
    const key = testSigning.keys.keys[0];
    if (!key) throw new Error("no key");
    expect(signedBy(key, "ed25519", signature, message)).toBe(true);
    expect(signedBy(key, "ed25519", other, message)).toBe(false);
    expect(signedBy(key, "ed25519", signature.toUpperCase(), message)).toBe(false);
  });

  it("is the only one known; others are refused, not guessed", () => {
    for (const name of ["", "none", "ED25519", "ed25519ph", "sm2-sm3", "__proto__"])
      expect(suiteNamed(name)).toBeNull();
  });
});

describe("keys", () => {
  const old = secretKey("2", { until: "2026-11-23" });

  it("sign with the last that is in use, and publish all", () => {
    const signing = createSigning("x", [old, secretKey("1")]);
    expect(signing.keys.keys.map(({ until }) => until)).toEqual(["2026-11-23", null]);
    expect(signing.sign(new Uint8Array()).keyId).toBe(signing.keys.keys[1]?.id);
    expect(JSON.stringify(signing.keys)).not.toContain("1".repeat(64));
    expect(() => createSigning("x", [old])).toThrow("no signing key is in use");
  });

  it("are read from JSON; what is wrong is named without its value", () => {
    expect(parseSecretKeys(JSON.stringify([{ secret: "1".repeat(64), from: "2026-01-01" }]))).toEqual([
      secretKey("1"),
    ]);
    expect(() => parseSecretKeys('[{"secret":"5ecre7","from":"2026-01-01"}]')).toThrow(/0\.secret/);
    expect(() => parseSecretKeys('[{"secret":"5ecre7","from":"2026-01-01"}]')).not.toThrow(/5ecre7/);
    expect(() => parseSecretKeys("no JSON")).toThrow("the whole");
  });

  it("cannot take another's name in a list", () => {
    const text = JSON.stringify(testSigning.keys);
    expect(parseKeyList(text)).toEqual(testSigning.keys);
    const { id, suite, publicKey } = testSigning.keys.keys[0] ?? { id: "", suite: "", publicKey: "" };
    expect(keyIdOf(suite, publicKey)).toBe(id);
    const swapped = text.replace(publicKey, "3".repeat(64));
    for (const wrong of [swapped, "", "{}", "[]", "null", text.slice(1)])
      expect(parseKeyList(wrong)).toBeNull();
  });

  it("retired verify what was issued up to their last day, and nothing later; revoked verify nothing", async () => {
    const report = { ...sampleReport({ projects: 0 }), issuedOn: "2026-11-23" };
    const paper = await paperOf(report, { signing: createSigning("x", [secretKey("2")]) });
    const verdictUnder = (changes: Parameters<typeof secretKey>[1]) =>
      verifyPaper(paper, [createSigning("x", [secretKey("2", changes), secretKey("1")]).keys]);
    expect(await verdictUnder({ until: "2026-11-23" })).toMatchObject({ kind: "genuine" });
    expect(await verdictUnder({ until: "2026-11-22" })).toEqual({
      kind: "altered",
      reason: "key-out-of-time",
    });
    expect(await verdictUnder({ revoked: true })).toMatchObject({ kind: "unknown-key", why: "revoked" });
    expect(await verifyPaper(paper, [testSigning.keys])).toMatchObject({
      kind: "unknown-key",
      why: "unlisted",
    });
    expect(await verifyPaper(paper, [])).toMatchObject({ kind: "unknown-key", why: "unlisted" });
  });
});

describe("a sealed paper", () => {
  const report = sampleReport({ projects: 3 });
  const folder = mkdtempSync(join(tmpdir(), "seal-"));
  let paper: Uint8Array;
  beforeAll(async () => {
    paper = await paperOf(report);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is genuine, yields its data, and is still sound to others' readers", async () => {
    const verdict = await verifyPaper(paper, [testSigning.keys]);
    expect(verdict).toMatchObject({
      kind: "genuine",
      report,
      sealedBy: { id: testSigning.keys.keys[0]?.id },
    });
    expect(qpdfCheck(paper)).toMatchObject({ status: 0, said: expect.not.stringContaining("WARNING") });
    const { attachments } = await readPdf(paper);
    expect(attachments["report.json"]).toBe(canonicalJson(report));
    expect(JSON.parse(attachments["signature.json"] ?? "")).toMatchObject({ suite: "ed25519" });
    expect(
      Buffer.from(paper)
        .toString("latin1")
        .match(/\/AFRelationship \/(Data|Supplement)/g),
    ).toHaveLength(2);
  });

  it("loses nothing but one line when the seal is taken off", async () => {
    const sealed = unseal(paper);
    const lines = (all: Uint8Array) => Buffer.from(all).toString("latin1").split("\n");
    expect(lines(paper).filter((line) => !line.startsWith("%Qingzhun-Seal-1 "))).toEqual(
      lines(sealed?.drawn ?? paper),
    );
    expect(lines(paper).at(-5)).toMatch(/^%Qingzhun-Seal-1 ed25519 /);
  });

  it("is checked by openssl, data and seal, without a PDF reader of ours", () => {
    const key = testSigning.keys.keys[0];
    const sealed = unseal(paper);
    const attachments = readAttachments(paper);
    if (!key || !sealed || !attachments.ok) throw new Error("no paper");
    const der = Buffer.concat([
      Buffer.from("302a300506032b6570032100", "hex"),
      Buffer.from(key.publicKey, "hex"),
    ]);
    const at = (name: string) => join(folder, name);
    writeFileSync(at("key.der"), der);
    const detached = JSON.parse(Buffer.from(attachments.files.get("signature.json") ?? []).toString());
    const check = (message: Uint8Array, signature: string) => {
      writeFileSync(at("message"), message);
      writeFileSync(at("signature"), Buffer.from(signature, "hex"));
      const inputs = ["-in", at("message"), "-sigfile", at("signature")];
      return spawnSync("openssl", [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-keyform",
        "DER",
        "-inkey",
        at("key.der"),
        "-rawin",
        ...inputs,
      ]).status;
    };
    const data = attachments.files.get("report.json") ?? new Uint8Array();
    expect(check(data, detached.signature)).toBe(0);
    expect(check(sealStatement(sealed.seal.sha256), sealed.seal.signature)).toBe(0);
    expect(check(data.subarray(1), detached.signature)).toBe(1);
    expect(createHash("sha256").update(sealed.drawn).digest("hex")).toBe(sealed.seal.sha256);
  });
});
