export const form = {
  optional: "(optional)",
  error: "Error: ",
  errorSummary: "Please correct the following",
  choose: "Please choose",
  noneFound: "Nothing found. Try another word.",
  sending: "Sending…",
} as const;
