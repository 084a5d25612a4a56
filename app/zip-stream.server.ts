import { Zip, ZipPassThrough } from "fflate";

export type ZipEntry = { readonly name: string; readonly read: () => AsyncIterable<Uint8Array> };

/**
 * A ZIP made while it is read: one piece of one file is in memory at a time. The files are stored as they are (a PDF is
 * compressed inside already). Their time is that of the order, so that the same order gives the same bytes.
 */
export const zipStream = (entries: readonly ZipEntry[], at: Date): ReadableStream<Uint8Array> => {
  const pieces = zipPieces(entries, at);
  return new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
};

async function* zipPieces(entries: readonly ZipEntry[], at: Date): AsyncGenerator<Uint8Array, void> {
  let made: Uint8Array[] = [];
  const take = (): readonly Uint8Array[] => {
    const taken = made;
    made = [];
    return taken;
  };
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for (const { name, read } of entries) {
    const file = new ZipPassThrough(name);
    file.mtime = at;
    zip.add(file);
    for await (const chunk of read()) {
      file.push(chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
