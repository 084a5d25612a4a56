export type KeptFiles = {
  readonly find: (key: string) => Uint8Array | undefined;
  readonly keep: (key: string, file: Uint8Array) => void;
};

/** Files made lately, together no larger than `bytes`: those asked for longest ago are let go first. */
export const createKeptFiles = (bytes: number): KeptFiles => {
  /** In the order in which they were last asked for. */
  const files = new Map<string, Uint8Array>();
  let held = 0;

  const drop = (key: string): void => {
    held -= files.get(key)?.length ?? 0;
    files.delete(key);
  };

  const keep = (key: string, file: Uint8Array): void => {
    drop(key);
    if (file.length > bytes) return;
    files.set(key, file);
    held += file.length;
    for (const oldest of files.keys()) {
      if (held <= bytes) return;
      drop(oldest);
    }
  };

  const find = (key: string): Uint8Array | undefined => {
    const file = files.get(key);
    if (file) keep(key, file);
    return file;
  };

  return { find, keep };
};
