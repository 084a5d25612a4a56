/** What a browser says of a key that an input method took, where it does not say that text is being composed. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Enter that ends the composing of Chinese is the input method's alone: it sends no form, chooses nothing from a list and
 * closes no dialog, on any page. Safari tells of such an Enter only by its key code.
 */
export const keepComposing = (): void => {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" && event.keyCode !== TAKEN_BY_INPUT_METHOD) return;
      if (!event.isComposing && event.keyCode !== TAKEN_BY_INPUT_METHOD) return;
      event.stopImmediatePropagation();
      if (event.key === "Enter") event.preventDefault();
    },
    { capture: true },
  );
};
