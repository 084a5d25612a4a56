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
  busy: "The queue is full, so your request was not accepted. What you entered is still here; try again in about half a minute.",
  "busy-own":
    "Your organisation already has one computation running and one waiting. Try again when one of them finishes. What you entered is still here.",
  answer: {
    malformed: "The answer is not in the expected form.",
    unanswered: "Not answered yet.",
    unconfirmed: "From last time and not confirmed yet.",
    unknownItem: "There is no question “{{item}}”.",
    unknownScene: "There is no scene “{{scene}}”.",
    unknownField: "Unknown field “{{name}}”.",
    optionsMalformed: "Options must be a list of option letters.",
    unknownOption: "This question has no option “{{letter}}”.",
    repeatedOption: "Option “{{letter}}” is given twice.",
    severalOptions: "This question takes only one option.",
    exclusiveWithOthers: "Option “{{letter}}” (none) cannot be combined with others.",
    levelMalformed: "The level of a scene must be a whole number from 0 to 4.",
    numberMalformed: "Enter a number with at most {{decimals}} decimals.",
    numberNotWhole: "Enter a whole number, such as 60.",
    numberBelow: "The number must be at least {{min}}.",
    numberAbove: "The number must be at most {{max}}.",
    numberZero: "“{{titleEn}}” is a divisor, so it cannot be 0.",
    unknownNumber: "This question has no figure “{{name}}”.",
    numbersIncomplete: "“{{titleEn}}” is missing. Enter it, or clear all figures of this question.",
    shareAboveWhole: "The figures give a share above 100%. Check them.",
    numberContradicts:
      "The figures ({{figuresEn}}) give option {{computed}}, but {{chosen}} is chosen. Check the figures or the option.",
    numberDiffers:
      "“{{titleEn}}” is {{value}} here but {{other}} in {{item}}. It is the same figure: make both agree.",
    notApplicableMalformed: "“Not applicable” needs a reason.",
    reasonMissing: "Say why this does not apply.",
    reasonTooLong: "The reason can have at most {{max}} characters.",
    answeredAndNotApplicable: "Marked not applicable, so no option or level can be chosen.",
  },
  withdrawal: {
    reasonMissing: "Say why you are withdrawing the report.",
    reasonTooLong: "The reason can have at most 500 characters.",
    already: "This report has already been withdrawn.",
    notConfirmed: "Tick the box to confirm the withdrawal.",
  },
  wire: {
    notText: "Not valid UTF-8 text.",
    blankLine: "This line is blank but is followed by an answer set.",
    notJson: "Not valid JSON.",
    tooLong: "One answer set can have at most {{max}} characters.",
    duplicateKey: "The field “{{name}}” appears twice.",
    duplicateScene: "The scene “{{scene}}” is given both by name and by code.",
    instrumentMissing: "The questionnaire code is missing.",
    unknownInstrument: "There is no questionnaire “{{name}}”.",
  },
  instrument: {
    notYaml: "Not valid YAML: {{detail}}",
    structure: "The structure is not as required ({{detail}}).",
    duplicateCode: "The code “{{code}}” appears twice.",
    unknownReference: "“{{code}}” is referenced but does not exist.",
    unused: "“{{code}}” is not used by any question or scene.",
    dimensionsTotal: "The points of the dimensions must add up to 100; they add up to {{sum}}.",
    weightsOff: "The shares under “{{parent}}” must add up to 100%; they add up to {{sum}}%.",
    itemPointsOff:
      "Question {{item}}: its maximum {{points}} differs from the product of the weights {{product}}.",
    optionPointsOff: "Question {{item}}: its options add up to {{sum}}, but its maximum is {{points}}.",
    optionOrder: "Question {{item}}: the options of a single choice must rise from 0 points.",
    exclusiveWrong:
      "Question {{item}}: a multiple choice has exactly one exclusive option, of 0 points; a single choice has none.",
    bracketOrder: "Question {{item}}: the upper bounds of the brackets must rise and end at 100.",
    sceneLevels: "Scene {{scene}} must describe levels 1 to 4 in order.",
    levelRules:
      "The level rules must cover levels 1 to 4, never decrease, and stay within the number of questions.",
    languages: "The Chinese and English texts appear swapped or untranslated.",
    vectorFailed: "Vector “{{name}}” fails: expected {{expected}}, got {{actual}}.",
    vectorMalformed: "Vector “{{name}}” is not in the expected form.",
  },
  catalogue: {
    shape: "Catalogue “{{solution}}”: field {{field}} is missing or malformed.",
    noPrice: "Entry “{{solution}}” states no price and cannot be listed.",
    noPrerequisites: "Entry “{{solution}}” states no prerequisites and cannot be listed.",
    noProof: "Entry “{{solution}}” shows no reference or effect and cannot be listed.",
    noReviewDate: "Entry “{{solution}}” has no review date and cannot be listed.",
    codeTwice: "The code “{{code}}” appears twice in the catalogue.",
    creditCode: "The credit code {{creditCode}} of provider “{{provider}}” fails its check.",
    unknownProvider: "Entry “{{solution}}” names the unknown provider “{{provider}}”.",
    unknownRequired: "Entry “{{solution}}” requires the unknown entry “{{required}}”.",
    bandReversed:
      "Entry “{{solution}}”: the contract range starts at {{low}} and ends at {{high}} (CNY 10,000).",
    entryAboveBand:
      "Entry “{{solution}}”: the entry price {{entry}} is above the start of the range, {{low}} (CNY 10,000).",
    costOutsideBand:
      "Entry “{{solution}}”: the initial costs are outside the range {{low}}–{{high}} (CNY 10,000).",
    stepNotRising: "Entry “{{solution}}” does not raise scene “{{scene}}” ({{from}} → {{to}}).",
    sceneTwice: "Entry “{{solution}}” names scene “{{scene}}” twice.",
    liftsNothing: "Entry “{{solution}}” raises neither a scene nor a question.",
    datesReversed: "Entry “{{solution}}” has an end date before its start date.",
    listedBeforeReview: "Entry “{{solution}}” is listed before it was reviewed.",
    daysReversed: "Entry “{{solution}}” has full use before first use.",
    aiWithoutScenario: "Entry “{{solution}}”: its kind contradicts its AI scenario.",
  },
  access: {
    "not-allowed": "Your account cannot do this.",
    "not-found": "Not found, or you do not have access.",
  },
  input: {
    malformed: "The data entered are not in the expected form.",
  },
  account: {
    loginMissing: "Enter a username.",
    loginForm:
      "A username has 3 to 64 lower-case letters, digits and . _ @ - and starts with a letter or digit.",
    loginTaken: "This username is taken. Choose another.",
    personNameMissing: "Enter the contact person's name.",
    personNameLong: "A name can have at most 40 characters.",
    passwordMissing: "Enter a password.",
    passwordShort: "A password needs at least 10 characters.",
    passwordLong: "A password can have at most 200 characters.",
    creditCodeTaken:
      "This credit code is already registered. Check it; if it is correct, log in or ask for help as described below.",
    organisationNameMissing: "Enter the organisation's name.",
    organisationNameLong: "An organisation's name can have at most 120 characters.",
    logInFailed: "The username or password is wrong. Check both and try again.",
    oneTimeOver:
      "This one-time password has expired; it was valid for {{days}} days. Ask the operator of the platform for a new one.",
    anotherLogin:
      "This page belongs to {{login}}. Log in as {{login}} to continue. To use another account, open the login page.",
    passwordWrong: "The current password is wrong. Enter it again.",
    passwordKnown:
      "A password cannot be based on your username, your name, your company's name or credit code, or this platform's name. Choose one unrelated to them.",
    passwordCommon:
      "This password is on lists of leaked passwords and cannot be used. Choose another, such as three or four unrelated words.",
    passwordGuessable:
      "This password is easy to guess, like repeated characters, rows of keys, dates and common words. Choose another, such as three or four unrelated words.",
  },
  limit: {
    logIn: "Too many attempts. Try again in {{minutes}} min.",
    register: "Too many registrations from your network. Try again in {{minutes}} min.",
    overload: "The system is busy, so nothing was done. Wait a few seconds and send the form again.",
  },
  figures: {
    releasedToday:
      "Figures have already been released today. Only one release a day is possible. Try again tomorrow.",
    noFirms: "There are no companies in your jurisdiction yet, so there is nothing to release.",
  },
  papers: {
    none: "None of these companies shares its reports.",
    tooMany:
      "You can order at most {{most}} reports at once, but this order has {{found}}. Choose fewer companies.",
    notReady: "This order is not ready, was cancelled or has expired.",
    leftOut:
      "Since this order was prepared, {{papers}} reports were withdrawn, superseded or no longer shared by their companies. They have been removed.",
  },
  engagement: {
    consultancyMissing: "Choose the consultancy to engage.",
  },
  assessment: {
    changedMeanwhile: "Answers have changed since you opened this page. Check them before submitting.",
    submitted: "This assessment has been submitted; its answers can no longer be changed.",
    notReady: "Some questions still need attention. See the list below.",
    nothingAnswered: "Nothing has been answered yet, so it cannot be submitted.",
    declaredByMissing: "Enter the name of the person making the declaration.",
    declaredByLong: "The name can have at most 40 characters.",
    positionMissing: "Enter that person's position.",
    positionLong: "The position can have at most 40 characters.",
    declarationNotAgreed: "Read and accept the declaration of truthfulness before submitting.",
    profileMissing: "Complete your company's details first.",
  },
  plan: {
    budgetMalformed: "Enter the budget in units of CNY 10,000: 0 or more, with up to four decimals.",
    budgetTooLarge: "One year's budget can be at most {{max}} × CNY 10,000.",
    targetMalformed: "Choose the target level.",
    goalMalformed: "Choose what to plan for.",
    unknownSolution: "The catalogue has no solution “{{solution}}”.",
    pinnedAndExcluded: "Solution “{{solution}}” cannot be both required and excluded.",
    tooManyChoices: "At most {{max}} solutions can be required or excluded.",
    startMalformed: "The start date is not valid.",
    quarterTooLarge: "One quarter's budget can be at most {{max}} × CNY 10,000.",
    staffMalformed: "Enter whole person-days from 0 to {{max}}, or leave it empty.",
    prioritiesMissing: "Choose at least the first priority.",
    unknownSubsidy: "Choose a subsidy from the list, or none.",
    quarterMalformed: "The quarter in which a solution must start must be one of the twelve.",
    noteTooLong: "The reason can have at most {{max}} characters.",
    startOutOfRange: "The start must be between one year ago and two years from now.",
  },
  target: {
    nameMissing: "Enter a name for the target.",
    nameLong: "The name of a target can have at most 60 characters.",
    nameTaken: "There is already a target named “{{name}}”. Choose another name.",
    nothingChanged: "Nothing has changed, so there is nothing to save as a target.",
    changesMalformed: "The changes cannot be read. Go back to the what-if and choose them again.",
    tooMany: "You can save at most {{max}} targets for one assessment. Remove one you no longer need.",
    gone: "The target you chose was removed. Choose another.",
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
