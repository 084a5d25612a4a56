// Plain JavaScript, so that the thread starts without a loader; what solves is TypeScript, so it brings its own.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { solve } = await import("./solve-programme.ts");

/** @returns the certificate, checked, or null where neither a plan nor a proof that there is none was found in time. */
export default (asked) => solve(asked);
