/** How the history of an assessment names a question. */
export const questionPart = (question: { readonly part: "item" | "scene"; readonly code: string }): string =>
  `${question.part}/${question.code}`;
