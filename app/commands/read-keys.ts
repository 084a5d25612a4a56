import { readFileSync } from "node:fs";
import { type KeyList, parseKeyList } from "~/verify/key-list";
import type { Voice } from "./voice";

/**
 * The key lists to trust: those named, or else the one the installation keeps in its data folder. Null, said, where one
 * named cannot be used; none at all, also said, where nothing was named and no installation has run here.
 */
export const readKeys = (named: readonly string[], kept: string, voice: Voice): readonly KeyList[] | null => {
  const lists: KeyList[] = [];
  for (const file of named.length > 0 ? named : [kept]) {
    const text = textOrNull(file);
    if (text === null && named.length === 0) voice.error(voice.say("command.keys.none", { file }));
    const list = text === null ? null : parseKeyList(text);
    if (list) lists.push(list);
    else if (text !== null || named.length > 0) {
      voice.error(voice.say("command.keys.unusable", { file }));
      return null;
    }
  }
  return lists;
};

const textOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};
