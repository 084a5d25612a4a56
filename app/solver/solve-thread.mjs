// Plain JavaScript, so that the thread starts without a loader; what solves is TypeScript, so it brings its own.
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { solve } = await import("./solve-programme.ts");

parentPort.postMessage({ begun: true });
parentPort.postMessage({ ended: solve(workerData, (news) => parentPort.postMessage({ news })) });
