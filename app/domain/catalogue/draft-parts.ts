import type { Text } from "../text";

/** How the history of a draft names its parts. */
export const HEAD_PART = "head";
export const providerPart = (code: string): string => `provider/${code}`;

type Head = { readonly version: string; readonly title: Text; readonly note: Text };

/** Version and words of a draft as texts of their form. */
export const flatHead = ({ version, title, note }: Head): Readonly<Record<string, string>> => ({
  version,
  titleZh: title.zh,
  titleEn: title.en,
  noteZh: note.zh,
  noteEn: note.en,
});
