import type { ShapeOf } from "../shape";
import type { retirementProblem as retirementSource, draftProblem as source } from "../zh-CN/draft-problem";

export const draftProblem: ShapeOf<typeof source> = {
  notKeeper:
    "The authority in charge of the whole city maintains the catalogue. Your authority covers only part of the city, so it cannot edit the catalogue.",
  closed: {
    "in-review": "This draft is under review and cannot be changed. Withdraw it first.",
    published: "This draft has been published and cannot be changed. Start another.",
    discarded: "This draft was discarded and cannot be changed.",
  },
  versionMissing: "Enter a version.",
  versionForm: "A version has up to 40 letters, digits, dots and hyphens, such as 2026-12.",
  versionTaken: "The version “{{version}}” is taken. Choose another.",
  titleMissing: "Enter a name for the catalogue.",
  titleLong: "The name can have at most 120 characters.",
  noteMissing: "Enter a note.",
  noteLong: "The note can have at most 500 characters.",
  codeMissing: "Enter a code.",
  codeForm:
    "A code has up to 60 lower-case letters and digits, in parts separated by hyphens, such as cloud-mes.",
  codeTaken: "The code “{{code}}” is taken. Choose another.",
  codeReserved: "The code “{{code}}” is reserved for the site. Choose another.",
  tooMany: {
    entries:
      "A release lists at most {{most}} solutions; this would make {{count}}. Remove some first, or check the file.",
    providers:
      "A release lists at most {{most}} providers; this would make {{count}}. Remove some first, or check the file.",
  },
  copyUnknown: "The solution to copy was not found. Choose again.",
  reasonMissing: "Enter a reason.",
  reasonLong: "The reason can have at most 500 characters.",
  changedMeanwhile:
    "Someone else changed this solution while you were editing it. Your text is below and not yet saved. Check it and save again to keep your version.",
  incomplete_one:
    "You cannot send the draft for review: {{count}} field is missing or wrong. It is listed below.",
  incomplete:
    "You cannot send the draft for review: {{count}} fields are missing or wrong. They are listed below.",
  nothingChanged: "The draft is identical to release {{version}}, now in force. There is nothing to review.",
  notInReview: "The draft is not under review. It may have been withdrawn or decided. Reload the page.",
  ownReview: "You edited this draft, so you cannot review it. Ask someone who did not.",
  decisionMissing: "Choose whether to approve or return it.",
  commentMissing: "Say what must change.",
  commentLong: "The comment can have at most 1,000 characters.",
  changedSinceSeen:
    "The draft or the release in force changed after you opened the page, so nothing was decided. Check the changes again.",
};

export const retirementProblem: ShapeOf<typeof retirementSource> = {
  already: "Its retirement has already been proposed and is waiting for someone else.",
  onlyOne:
    "This is the only release in force; retiring it would leave no catalogue. Publish a new one first.",
  notOpen: "No retirement is waiting. It may have been decided. Reload the page.",
  own: "You proposed it, so someone else must confirm it.",
};
