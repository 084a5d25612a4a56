// Plain JavaScript, so that the thread starts without a loader; what draws is TypeScript, so it brings its own.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { drawReport } = await import("./render-report.ts");

/** @returns the bytes of the paper and the characters its typeface lacks. */
export default ({ report, language, signature }) => drawReport(report, language, signature);
