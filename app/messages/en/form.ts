export const form = {
  optional: "(optional)",
  unprintable:
    "Reports cannot print {{characters}}: 〓 will stand there instead. Please write it another way.",
  error: "Error: ",
  errorSummary: "Please correct the following",
  choose: "Please choose",
  noneFound: "Nothing found. Try another word.",
  sending: "Sending…",
} as const;
