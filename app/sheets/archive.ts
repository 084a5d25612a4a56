import { Inflate } from "fflate";

/** Unpacked bytes of all parts together; the city's catalogue needs a fifth of a megabyte. */
export const LARGEST_UNPACKED = 12 * 1024 * 1024;
const MOST_PARTS = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

type Part = { readonly name: string; readonly method: number; readonly packed: Uint8Array };
export type Parts = ReadonlyMap<string, Uint8Array>;

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
};

/** The parts that the directory at the end of the archive names, or null where it names none that can be read. */
const partsOf = (bytes: Uint8Array): readonly Part[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
    parts.push({ name, method: view.getUint16(at + 10, true), packed });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
};

/** So much is unpacked between two looks at the size. */
const PIECE = 1024;

/** A part unpacked up to `room` bytes; what the directory says of its size is not believed. */
const unpack = ({ method, packed }: Part, room: number): Uint8Array | "too-large" | null => {
  if (method === 0) return packed.length > room ? "too-large" : packed;
  if (method !== 8) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= room; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    return null;
  }
  return size > room ? "too-large" : Buffer.concat(pieces);
};

/** The parts of a workbook as they really unpack; what the file says of itself is not believed. */
export const unpackParts = (bytes: Uint8Array): Parts | "not-xlsx" | "too-large" => {
  const listed = partsOf(bytes);
  if (!listed?.some(({ name }) => name === "[Content_Types].xml")) return "not-xlsx";
  if (listed.length > MOST_PARTS) return "too-large";
  const parts = new Map<string, Uint8Array>();
  let room = LARGEST_UNPACKED;
  for (const part of listed) {
    const unpacked = unpack(part, room);
    if (unpacked === "too-large") return "too-large";
    // Of two parts of one name, readers take the one or the other.
    if (unpacked === null || parts.has(part.name)) return "not-xlsx";
    room -= unpacked.length;
    parts.set(part.name, unpacked);
  }
  return parts;
};
