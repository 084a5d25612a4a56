export const form = {
  optional: "(optional)",
  unprintable: "Reports cannot print {{characters}} and will show 〓 instead. Write it another way.",
  error: "Error: ",
  errorSummary: "Correct the following",
  choose: "Choose",
  noneFound: "Nothing found. Try another word.",
  sending: "Sending…",
} as const;
