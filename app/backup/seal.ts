import { Decrypter, Encrypter } from "age-encryption";

type Bytes = AsyncIterable<Uint8Array>;

const streamOf = (chunks: Bytes): ReadableStream<Uint8Array> => {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await source.return?.();
    },
  });
};

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** N = 2^17, r = 8, p = 1: OWASP's profile for scrypt; 128 MB and about a second for each guess. */
const WORK_FACTOR = 17;

/** What `age --passphrase` makes of the bytes (age-encryption.org/v1), piece by piece. */
export const seal = async (plain: Bytes, passphrase: string): Promise<Bytes> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return chunksOf(await encrypter.encrypt(streamOf(plain)));
};

/** The passphrase is another one, or the first lines were altered: the two cannot be told apart. */
export class NotOpened extends Error {
  override readonly name = "NotOpened";
}

/** The bytes that were sealed. Throws NotOpened, or any other error where the file is none of age's; later ones where it was altered or cut off. */
export const unseal = async (sealed: Bytes, passphrase: string): Promise<Bytes> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return chunksOf(await decrypter.decrypt(streamOf(sealed)));
  } catch (error) {
    if (error instanceof Error && /no identity matched|header HMAC/.test(error.message))
      throw new NotOpened("the passphrase does not open it", { cause: error });
    throw error;
  }
};
