// Plain JavaScript, so that the thread starts without a loader; what draws is TypeScript, so it brings its own.
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// Linux gives each thread a rank of its own: pages are served before papers are drawn. Elsewhere it is the process's.
if (process.platform === "linux") setPriority(10);

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { drawReport } = await import("./render-report.ts");

/** @returns the bytes of the paper and the characters its typeface lacks. */
export default ({ report, language, signature, certificate }) =>
  drawReport(report, language, signature, certificate === undefined ? {} : { certificate });

const { drawPlain } = await import("./render-plain.ts");

/** The same for a paper in words. */
export const plain = (paper) => drawPlain(paper);
