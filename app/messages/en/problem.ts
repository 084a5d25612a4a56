import type { ShapeOf } from "../shape";
import type { problem as source } from "../zh-CN/problem";
import { entryProblem } from "./catalogue-field";
import { sheetProblem } from "./catalogue-file";
import { certificateProblem, modelProblem } from "./certificate";
import { complaintProblem } from "./complaints";
import { draftProblem, retirementProblem } from "./draft-problem";
import { firmProblem, referenceProblem } from "./firm-problem";
import { ownAccountProblem } from "./own-account";
import { projectProblem } from "./projects";
import { proposalProblem } from "./proposals";
import { readinessProblem } from "./readiness";
import { readingsProblem } from "./readings";
import { milestoneProblem } from "./timeline";

export const problem: ShapeOf<typeof source> = {
  revision: { clash: "This has changed since you opened the page. Choose which one to keep." },
  busy: "The queue is full, so this was not taken. What you entered is still here; try again in about half a minute.",
  "busy-own":
    "Your organisation already has one computation running and one waiting. Try again when one of them is done. What you entered is still here.",
  answer: {
    malformed: "The answer is not in the expected form.",
    unanswered: "Not answered yet.",
    unknownItem: "There is no item “{{item}}”.",
    unknownScene: "There is no scene “{{scene}}”.",
    unknownField: "Unknown field “{{name}}”.",
    optionsMalformed: "Options must be a list of option letters.",
    unknownOption: "This item has no option “{{letter}}”.",
    repeatedOption: "Option “{{letter}}” is given twice.",
    severalOptions: "This item takes a single option.",
    exclusiveWithOthers: "Option “{{letter}}” (none) cannot be chosen together with others.",
    levelMalformed: "The level of a scene must be a whole number from 0 to 4.",
    numberMalformed: "Enter a number with at most {{decimals}} decimals.",
    numberNotWhole: "Enter a whole number, such as 60.",
    numberBelow: "The number must be at least {{min}}.",
    numberAbove: "The number must be at most {{max}}.",
    numberZero: "This number is divided by, so it cannot be 0.",
    unknownNumber: "This item has no figure “{{name}}”.",
    numbersIncomplete: "Some figures are missing. Complete them or clear them all.",
    shareAboveWhole: "The figures give a share above 100%. Please check them.",
    numberContradicts:
      "The figures give option {{computed}}, but {{chosen}} is chosen. Please check the figures or the option.",
    numberDiffers: "The same figure was given differently in {{item}}. Please check.",
    notApplicableMalformed: "“Not applicable” needs a reason.",
    reasonMissing: "Say why this does not apply.",
    reasonTooLong: "The reason can have at most {{max}} characters.",
    answeredAndNotApplicable: "Marked not applicable, so no option or level can be chosen.",
  },
  withdrawal: {
    reasonMissing: "Say why the report is withdrawn.",
    reasonTooLong: "The reason may have 500 characters at most.",
    already: "This report has been withdrawn already.",
    notConfirmed: "Tick the box to confirm the withdrawal.",
  },
  wire: {
    notText: "Not valid UTF-8 text.",
    blankLine: "This line is blank, and an answer set follows it.",
    notJson: "Not valid JSON.",
    tooLong: "One answer set can have at most {{max}} characters.",
    duplicateKey: "The field “{{name}}” appears twice.",
    duplicateScene: "The scene “{{scene}}” is given both by name and by code.",
    instrumentMissing: "The instrument code is missing.",
    unknownInstrument: "There is no instrument “{{name}}”.",
  },
  instrument: {
    notYaml: "Not valid YAML: {{detail}}",
    structure: "The structure is not as required ({{detail}}).",
    duplicateCode: "The code “{{code}}” appears twice.",
    unknownReference: "“{{code}}” is referred to but does not exist.",
    unused: "“{{code}}” is not used by any item or scene.",
    dimensionsTotal: "The points of the dimensions must add up to 100; they make {{sum}}.",
    weightsOff: "The shares under “{{parent}}” must add up to 100%; they make {{sum}}%.",
    itemPointsOff:
      "Item {{item}}: its maximum {{points}} differs from the product of the weights {{product}}.",
    optionPointsOff: "Item {{item}}: its options make {{sum}}, but its maximum is {{points}}.",
    optionOrder: "Item {{item}}: single options must rise from 0 points.",
    exclusiveWrong:
      "Item {{item}}: a multiple choice has exactly one exclusive option, of 0 points; a single choice has none.",
    bracketOrder: "Item {{item}}: the upper bounds of the brackets must rise and end at 100.",
    sceneLevels: "Scene {{scene}} must describe levels 1 to 4 in order.",
    levelRules: "The level rules must be levels 1 to 4, never falling and within the number of questions.",
    languages: "The Chinese and English texts seem swapped or untranslated.",
    vectorFailed: "Vector “{{name}}” fails: expected {{expected}}, got {{actual}}.",
    vectorMalformed: "Vector “{{name}}” is not in the expected form.",
  },
  catalogue: {
    shape: "Catalogue “{{solution}}”: field {{field}} is missing or malformed.",
    noPrice: "Entry “{{solution}}” states no price and cannot be listed.",
    noPrerequisites: "Entry “{{solution}}” states no prerequisites and cannot be listed.",
    noProof: "Entry “{{solution}}” shows no reference and effect and cannot be listed.",
    noReviewDate: "Entry “{{solution}}” has no review date and cannot be listed.",
    codeTwice: "The code “{{code}}” occurs twice in the catalogue.",
    creditCode: "The credit code {{creditCode}} of provider “{{provider}}” fails its check.",
    unknownProvider: "Entry “{{solution}}” names the unknown provider “{{provider}}”.",
    unknownRequired: "Entry “{{solution}}” builds on the unknown entry “{{required}}”.",
    bandReversed:
      "Entry “{{solution}}”: the contract band starts at {{low}} and ends at {{high}} (10,000 yuan).",
    entryAboveBand:
      "Entry “{{solution}}”: the entry price {{entry}} is above the band's start {{low}} (10,000 yuan).",
    costOutsideBand:
      "Entry “{{solution}}”: the first costs lie outside the band {{low}}–{{high}} (10,000 yuan).",
    stepNotRising: "Entry “{{solution}}” does not raise scene “{{scene}}” ({{from}} → {{to}}).",
    sceneTwice: "Entry “{{solution}}” names scene “{{scene}}” twice.",
    liftsNothing: "Entry “{{solution}}” raises neither a scene nor an item.",
    datesReversed: "Entry “{{solution}}” is valid to a date before the one it is valid from.",
    listedBeforeReview: "Entry “{{solution}}” is listed before it was reviewed.",
    daysReversed: "Entry “{{solution}}” is in full use before its first use.",
    aiWithoutScenario: "Entry “{{solution}}”: its kind and its AI scenario contradict each other.",
  },
  access: {
    "not-allowed": "Your account may not do this.",
    "not-found": "Not found, or not yours to see.",
  },
  input: {
    malformed: "What was entered is not in the expected form.",
  },
  account: {
    loginMissing: "Enter a log-in name.",
    loginForm:
      "A log-in name has 3 to 64 lower-case letters, digits and . _ @ - and begins with a letter or digit.",
    loginTaken: "This log-in name is taken. Please choose another.",
    personNameMissing: "Enter the contact person's name.",
    personNameLong: "A name can have at most 40 characters.",
    passwordMissing: "Enter a password.",
    passwordShort: "A password needs at least 10 characters.",
    passwordLong: "A password can have at most 200 characters.",
    creditCodeTaken: "This credit code is already registered. Log in, or ask your firm's manager.",
    organisationNameMissing: "Enter the organisation's name.",
    organisationNameLong: "An organisation's name can have at most 120 characters.",
    logInFailed: "The log-in name or password is wrong. Check both and try again.",
    anotherLogin:
      "This page belongs to {{login}}. Log in as {{login}} to go on; to use another account, open the log-in page.",
    passwordWrong: "The current password is wrong. Enter it again.",
    passwordKnown:
      "A password cannot be made of your log-in name, your name, your company's name or credit code, or the name of this platform. Choose one that has nothing to do with them.",
    passwordCommon:
      "This password is on lists of leaked passwords and cannot be used. Choose another one, such as three or four unrelated words.",
    passwordGuessable:
      "This password is easy to guess: so are repeated characters, rows of keys, dates and common words. Choose another one, such as three or four unrelated words.",
  },
  limit: {
    logIn: "Too many tries. Try again in {{minutes}} min.",
    register: "Too many registrations from your network. Try again in {{minutes}} min.",
    overload: "The system is busy, so nothing was done. Wait a few seconds and send the form again.",
  },
  figures: {
    releasedToday: "Figures were released today already; one release a day at most. Try again tomorrow.",
    noFirms: "There is no company in your jurisdiction yet, so there is nothing to release.",
  },
  papers: {
    none: "None of these companies lets its reports be had.",
    tooMany: "At most {{most}} reports can be ordered at once; these are {{found}}. Choose fewer companies.",
    notReady: "This order is not ready, was cancelled, or its time is over.",
    leftOut:
      "{{papers}} reports were withdrawn or superseded after this was made, or their companies no longer let them be had. They are removed from it.",
  },
  engagement: {
    consultancyMissing: "Choose the consultancy to engage.",
  },
  assessment: {
    changedMeanwhile: "Answers were changed after you opened this page. Please check them before submitting.",
    submitted: "This assessment has been submitted; its answers can no longer be changed.",
    nothingAnswered: "Nothing has been answered yet, so it cannot be submitted.",
    declaredByMissing: "Enter the name of the person who declares.",
    declaredByLong: "The name can have at most 40 characters.",
    positionMissing: "Enter that person's position.",
    positionLong: "The position can have at most 40 characters.",
    declarationNotAgreed: "Read and accept the declaration of truthfulness before submitting.",
    profileMissing: "Complete your firm's profile first.",
  },
  plan: {
    budgetMalformed: "Enter the budget in units of CNY 10,000: not negative, at most four decimals.",
    budgetTooLarge: "One year's budget can be at most {{max}} × CNY 10,000.",
    targetMalformed: "Choose the target level.",
    goalMalformed: "Choose what to plan for.",
    unknownSolution: "The catalogue has no solution “{{solution}}”.",
    pinnedAndExcluded: "Solution “{{solution}}” cannot be both required and excluded.",
    tooManyChoices: "At most {{max}} solutions can be required or excluded.",
    startMalformed: "The start date is not a date.",
    quarterTooLarge: "One quarter's money can be at most {{max}} × CNY 10,000.",
    staffMalformed: "Enter whole person-days from 0 to {{max}}, or leave it empty.",
    prioritiesMissing: "Choose at least the first priority.",
    unknownSubsidy: "Choose a subsidy of the list, or none.",
    quarterMalformed: "The quarter in which a solution must start is not one of the twelve.",
    noteTooLong: "The reason can have at most {{max}} characters.",
    startOutOfRange: "The start must lie between one year ago and two years from now.",
    notComputed:
      "No result within the time allowed. Try again later, or require and exclude fewer solutions.",
  },
  target: {
    nameMissing: "Enter a name for the target.",
    nameLong: "The name of a target has 60 characters at most.",
    nameTaken: "There is a target named “{{name}}” already; choose another name.",
    nothingChanged: "Nothing is changed, so there is nothing to keep as a target.",
    changesMalformed: "The changes cannot be read; go back to the what-if and choose them again.",
    tooMany: "At most {{max}} targets can be kept for one assessment; remove one you no longer need.",
    gone: "The target you chose was removed; choose another one.",
  },
  report: {
    notPlanned: "This roadmap has no feasible plan, so no report can be issued.",
    languageMalformed: "Choose the language of the report.",
  },
  draft: draftProblem,
  retirement: retirementProblem,
  sheet: sheetProblem,
  complaint: complaintProblem,
  entry: entryProblem,
  firm: firmProblem,
  reference: referenceProblem,
  readings: readingsProblem,
  model: modelProblem,
  certificate: certificateProblem,
  milestone: milestoneProblem,
  ownAccount: ownAccountProblem,
  project: projectProblem,
  proposal: proposalProblem,
  readiness: readinessProblem,
};
