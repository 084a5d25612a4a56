// `npm run -s report-schema`: writes the published JSON Schema of a report anew from the one in code.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { REPORT_SCHEMA_PATH, reportJsonSchema } from "~/domain/report/report-schema";

const file = fileURLToPath(new URL(`../../public/${REPORT_SCHEMA_PATH}`, import.meta.url));
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
