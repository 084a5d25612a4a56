import type { Match } from "./match";

/** Something a firm wants lifted: a scene, or an item, by any of its options or by one of those named. */
export type Wish =
  | { readonly scene: string }
  | { readonly item: string; readonly letters: readonly string[] };

/** Whether a match lifts it for this firm, whose steps and lifts hold only what lies above today's answers. */
export const bringsAbout = ({ steps, lifts }: Match, wish: Wish): boolean =>
  "scene" in wish
    ? steps.some(({ scene }) => scene === wish.scene)
    : lifts.some(
        ({ item, letter }) =>
          item === wish.item && (wish.letters.length === 0 || wish.letters.includes(letter)),
      );

/** A wish for an item as one word of a URL: "Q6" or "Q6:CD". */
export const writeItemWish = (item: string, letters: readonly string[]): string =>
  letters.length === 0 ? item : `${item}:${letters.join("")}`;

export const readItemWish = (
  text: string,
): { readonly item: string; readonly letters: readonly string[] } => {
  const [item = "", letters = ""] = text.split(":");
  return { item, letters: [...letters] };
};
