import type { ShapeOf } from "../shape";
import type { retirementProblem as retirementSource, draftProblem as source } from "../zh-CN/draft-problem";

export const draftProblem: ShapeOf<typeof source> = {
  notKeeper:
    "The catalogue is kept by the bureau in charge of the whole city; your bureau's area is a part of it, so it cannot edit the catalogue.",
  closed: {
    "in-review": "This draft is under review and cannot be changed. Withdraw it first.",
    published: "This draft is published and cannot be changed. Begin another one.",
    discarded: "This draft was discarded and cannot be changed.",
  },
  versionMissing: "Please give a version.",
  versionForm: "A version has letters, digits, dots and hyphens, at most 40, such as 2026-12.",
  versionTaken: "The version “{{version}}” is taken; please choose another.",
  titleMissing: "Please give the catalogue a name.",
  titleLong: "The name has at most 120 characters.",
  noteMissing: "Please give a note.",
  noteLong: "The note has at most 500 characters.",
  codeMissing: "Please give a code.",
  codeForm: "A code has small letters and digits in parts divided by hyphens, at most 60, such as cloud-mes.",
  codeTaken: "The code “{{code}}” is taken; please choose another.",
  codeReserved: "The code “{{code}}” is kept for the site itself; please choose another.",
  copyUnknown: "The solution to copy was not found; please choose again.",
  reasonMissing: "Please give the reason.",
  reasonLong: "The reason has at most 500 characters.",
  changedMeanwhile:
    "Somebody else changed this solution while you were at it. What you typed is still below and not saved; look at it and save again, and yours will count.",
  incomplete:
    "The draft cannot go to review: {{count}} things are missing or wrong. They are listed below, one by one.",
  nothingChanged: "The draft says the same as release {{version}} in force; there is nothing to review.",
  notInReview: "The draft is not under review; it may have been withdrawn or decided. Please reload.",
  ownReview: "You wrote of this draft and cannot review it. Somebody who did not must do so.",
  decisionMissing: "Please choose to approve or to return.",
  commentMissing: "Please say what has to be changed.",
  commentLong: "The comment has at most 1000 characters.",
  changedSinceSeen:
    "The draft or the release in force changed after you looked, so nothing was decided. Please look at the difference again.",
};

export const retirementProblem: ShapeOf<typeof retirementSource> = {
  already: "Its retirement is proposed already and waits for somebody else.",
  onlyOne:
    "This is the only release in force; without it there would be no catalogue. Publish a new one first.",
  notOpen: "No retirement is waiting; it may have been decided. Please reload.",
  own: "You proposed it, so somebody else has to confirm it.",
};
