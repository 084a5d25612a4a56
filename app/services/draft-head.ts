import { z } from "zod";
import { atMost } from "~/domain/characters";

const words = (missing: string, long: string, max: number) =>
  z.string(missing).trim().min(1, missing).refine(atMost(max), long);
const title = words("draft.titleMissing", "draft.titleLong", 120);
const note = words("draft.noteMissing", "draft.noteLong", 500);

/** What is said of a release as a whole: `version`, `titleZh`, `titleEn`, `noteZh`, `noteEn`. */
export const draftHeadSchema = z
  .object({
    version: z
      .string("draft.versionMissing")
      .trim()
      .min(1, "draft.versionMissing")
      .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/, "draft.versionForm"),
    titleZh: title,
    titleEn: title,
    noteZh: note,
    noteEn: note,
  })
  .transform(({ version, titleZh, titleEn, noteZh, noteEn }) => ({
    version,
    title: { zh: titleZh, en: titleEn },
    note: { zh: noteZh, en: noteEn },
  }));
