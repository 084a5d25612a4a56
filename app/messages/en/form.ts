export const form = {
  optional: "(optional)",
  unprintable: "Reports cannot print {{characters}} and will show 〓 instead. Write it another way.",
  error: "Error: ",
  errorSummary: "Correct the following",
  choose: "Choose",
  noneFound: "Nothing found. Try another word.",
  noChoice: "Nothing matches “{{text}}”. Try another code or name and choose from the list.",
  severalChoices: "“{{text}}” matches {{count}} choices. Choose one from the list.",
  sending: "Sending…",
} as const;
