import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The Debian packages that bring PDFBox Preflight and what runs it. */
export const PREFLIGHT_PACKAGES = [
  "default-jre-headless",
  "libpdfbox2-java",
  "libactivation-java",
  "libjaxb-api-java",
] as const;

const jars = [
  "pdfbox2",
  "fontbox2",
  "xmpbox",
  "preflight",
  "commons-io",
  "commons-logging",
  "jaxb-api",
  "javax.activation",
].map((name) => `/usr/share/java/${name}.jar`);

const onPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));

/** Whether Debian's PDFBox Preflight can be run here. */
export const hasPreflight = (): boolean => onPath("java") && jars.every((jar) => existsSync(jar));

/** CI sets it, so that a machine without Preflight fails there instead of passing over the check. */
export const mustHavePreflight = (): boolean => Boolean(process.env.REQUIRE_PREFLIGHT);

/** What Preflight finds against PDF/A-1b in a file, each finding once and in order; none: it is valid. */
export const preflight = (file: string): readonly string[] => {
  const { stdout, stderr, status } = spawnSync(
    "java",
    ["-Xmx512m", "-cp", jars.join(":"), "org.apache.pdfbox.preflight.Validator_A1b", file],
    { encoding: "utf8" },
  );
  if (stdout.includes("is a valid PDF/A-1b file")) return [];
  const found = stdout.split("\n").filter((line) => /^\d+(\.\d+)* /.test(line));
  if (found.length === 0) throw new Error(`Preflight gave no verdict (${status}): ${stdout}${stderr}`);
  return [...new Set(found)].sort();
};
