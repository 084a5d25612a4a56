import { unzipSync } from "fflate";
import { LARGEST_PAPER } from "./verify-paper";

/** A file found in a ZIP; without bytes where it is larger than any paper or cannot be unpacked. */
export type ArchiveFile = {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly tooLarge: boolean;
};

export const LARGEST_ARCHIVE = 1024 * 1024 * 1024;
const MOST_FILES = 20_000;

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of a ZIP one after the other, so that only one lies unpacked. None is unpacked beyond the size it declares,
 * and none that declares more than a paper may have. Null where it is no ZIP that can be read, or holds too many.
 */
export const openArchive = (zip: Uint8Array): Iterable<ArchiveFile> | null => {
  const names = namesIn(zip);
  return names === null || names.length > MOST_FILES ? null : unpack(zip, names);
};

const namesIn = (zip: Uint8Array): readonly { name: string; size: number }[] | null => {
  const names: { name: string; size: number }[] = [];
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names.push({ name, size: originalSize });
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
};

function* unpack(
  zip: Uint8Array,
  names: readonly { readonly name: string; readonly size: number }[],
): Iterable<ArchiveFile> {
  for (const [index, { name, size }] of names.entries()) {
    if (name.endsWith("/")) continue;
    const tooLarge = size > LARGEST_PAPER;
    yield { name, tooLarge, bytes: tooLarge ? null : unpackOne(zip, index) };
  }
}

/** Counted, not named: two files of an archive may have one name. */
const unpackOne = (zip: Uint8Array, wanted: number): Uint8Array | null => {
  let index = -1;
  try {
    const found = unzipSync(zip, {
      filter: () => {
        index += 1;
        return index === wanted;
      },
    });
    return Object.values(found)[0] ?? null;
  } catch {
    return null;
  }
};
