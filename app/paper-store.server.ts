import { createReadStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperStore } from "~/world";

/** Keeps papers in a folder of their order, for this account only. Several servers of one installation must share it. */
export const paperStore = (folder: string): PaperStore => {
  const place = (order: string, position: number) => join(folder, order, `${position}.pdf`);
  return {
    keep: async (order, position, paper) => {
      const file = place(order, position);
      await mkdir(join(folder, order), { recursive: true, mode: 0o700 });
      // A file that has its name is whole.
      await writeFile(`${file}.part`, paper, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    read: (order, position) => createReadStream(place(order, position), { highWaterMark: 256 * 1024 }),
    drop: (order, position) => rm(place(order, position), { force: true }),
    remove: (order) => rm(join(folder, order), { recursive: true, force: true }),
  };
};
