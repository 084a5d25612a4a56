import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCertificateFile } from "~/commands/check-certificate-file";
import { planModelFile } from "~/commands/plan-model-file";
import { createVoice } from "~/commands/voice";
import type { PlanFile } from "~/domain/planning/certificate/plan-file";

export const folder = mkdtempSync(join(tmpdir(), "plan-"));
export const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

/** The examples of app/domain/planning/README.md, so that what is documented works: a model, then a certificate. */
export const samples = (): readonly string[] =>
  [...readFileSync("app/domain/planning/README.md", "utf8").matchAll(/```json\n([\s\S]+?)```/g)].map(
    ([, text = ""]) => text,
  );
export const documented: unknown = JSON.parse(samples()[0] ?? "");

export const binary = (name: string) => ({ name, low: 0, high: 1 });
export const model = (part: object) => ({
  variables: [binary("a"), binary("b")],
  constraints: [],
  objectives: [],
  ...part,
});

export const plan = async (path: string, seconds = 10) => {
  let out = "";
  let err = "";
  const voice = createVoice("en", {
    write: (text) => {
      err += text;
    },
  });
  const code = await planModelFile(path, {
    seconds,
    voice,
    print: (line) => {
      out += `${line}\n`;
    },
  });
  return { code, out, err: err.replaceAll(folder, "") };
};

export const check = (path: string, modelPath?: string) => {
  let out = "";
  let err = "";
  const voice = createVoice("en", {
    write: (text) => {
      err += text;
    },
  });
  const code = checkCertificateFile(path, modelPath, {
    voice,
    print: (line) => {
      out += `${line}\n`;
    },
  });
  return { code, out, err: err.replaceAll(folder, "") };
};

export const planned = async (
  name: string,
  content: unknown,
): Promise<{ readonly code: number; readonly result: PlanFile; readonly path: string }> => {
  const { code, out } = await plan(file(name, content));
  return { code, result: JSON.parse(out), path: file(`planned-${name}`, out) };
};
