// Draws the sample report and prints the SHA-256 of its bytes: run as a process of its own by other-machine.test.ts.
import { createHash } from "node:crypto";
import { drawReport } from "~/pdf/render-report";
import { sampleReport } from "../factories/report";

const { bytes } = await drawReport(sampleReport({ projects: 3 }), process.argv[2] === "en" ? "en" : "zh");
process.stdout.write(createHash("sha256").update(bytes).digest("hex"));
