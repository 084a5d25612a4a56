import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { BackupFault } from "./backup-fault";
import { NotOpened, unseal } from "./seal";

/** Its content is read before the next entry is asked for. */
export type ArchiveEntry = {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
};

/**
 * The entries of an archive in order, memory flat. Throws a BackupFault for a file that is none, for a wrong passphrase,
 * and, where the stream comes to it, for bytes altered or missing: every piece is authenticated, and so is which is last.
 */
export async function* readArchive(file: string, passphrase: string): AsyncGenerator<ArchiveEntry> {
  const plain = await open(file, passphrase);
  const tar = extract();
  const feeding = pipeline(Readable.from(plain), createGunzip(), tar);
  // Told by the loop below, which the same error ends.
  feeding.catch(() => undefined);
  try {
    for await (const entry of tar)
      yield { name: entry.header.name, size: entry.header.size ?? 0, content: bytesOf(entry) };
    await feeding;
  } catch (error) {
    throw error instanceof BackupFault ? error : new BackupFault("damaged", {}, { cause: error });
  } finally {
    tar.destroy();
  }
}

/** Where the archive breaks off within an entry, its content tells, not the list of entries. */
async function* bytesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of chunks) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    throw new BackupFault("damaged", {}, { cause: error });
  }
}

const open = async (file: string, passphrase: string): Promise<AsyncIterable<Uint8Array>> => {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  try {
    return await unseal(bytes, passphrase);
  } catch (error) {
    bytes.destroy();
    // Of the file system: told by whoever knows the file's name.
    if (error instanceof Error && "syscall" in error) throw error;
    throw new BackupFault(error instanceof NotOpened ? "wrongPassphrase" : "noBackup", {}, { cause: error });
  }
};
