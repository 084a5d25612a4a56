import { z } from "zod";

/** A text in both languages; Chinese is the source. Never compared, never stored in an answer: codes are. */
export type Text = { readonly zh: string; readonly en: string };

export type Language = "zh" | "en";

export const textSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** The text in the language asked for. */
export const inLanguage = (text: Text, language: Language): string => text[language];
