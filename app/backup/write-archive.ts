import { constants, copyFile, type FileHandle, link, open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { seal } from "./seal";

/** Takes the entries of an archive, one after the other. */
export type ArchiveWriter = {
  readonly add: (name: string, content: string | Buffer) => Promise<void>;
  /** Exactly `size` bytes. */
  readonly addStream: (name: string, size: number, content: AsyncIterable<Buffer>) => Promise<void>;
};

type Fill = (archive: ArchiveWriter) => Promise<void>;

/**
 * Writes what `fill` adds as `tar | gzip | age --passphrase` would, readable by its owner only, and yields the number of
 * bytes. Written beside and named when it is whole and on the disk; memory does not grow with it. Throws EEXIST where
 * there is such a file: no backup takes another one's place.
 */
export const writeArchive = async (file: string, passphrase: string, fill: Fill): Promise<number> => {
  const draft = `${file}.${process.pid}.part`;
  const handle = await open(draft, "w", 0o600);
  try {
    await writeSealed(handle, passphrase, fill);
    await handle.sync();
    const { size } = await handle.stat();
    await nameWhole(draft, file);
    return size;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
};

/** A link refuses a name that is taken, where renaming would write over it; not every file system has links. */
const nameWhole = async (draft: string, file: string): Promise<void> => {
  try {
    await link(draft, file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw error;
    await copyFile(draft, file, constants.COPYFILE_EXCL);
  }
};

const writeSealed = async (out: FileHandle, passphrase: string, fill: Fill): Promise<void> => {
  const tar = pack();
  const gzip = createGzip();
  const sealed = await seal(gzip, passphrase);
  let first: unknown;
  // Whoever fails first ends the others, which then fail of that.
  const noting = (error: unknown): never => {
    first ??= error;
    throw error;
  };
  const filling = fill(writerTo(tar)).then(
    () => tar.finalize(),
    (error: Error) => {
      tar.destroy(error);
      return noting(error);
    },
  );
  const writing = async () => {
    for await (const chunk of sealed) await out.writeFile(chunk).catch(noting);
  };
  await Promise.allSettled([filling, pipeline(tar, gzip).catch(noting), writing().catch(noting)]);
  if (first) throw first;
};

const writerTo = (tar: ReturnType<typeof pack>): ArchiveWriter => {
  const addStream: ArchiveWriter["addStream"] = (name, size, content) =>
    pipeline(Readable.from(content), tar.entry({ name, size, mode: 0o600 }));
  const add: ArchiveWriter["add"] = (name, content) => {
    const bytes = Buffer.from(content);
    return addStream(name, bytes.length, Readable.from([bytes]));
  };
  return { add, addStream };
};
