import type { ShapeOf } from "../shape";
import type { firmProblem as firmSource, referenceProblem as referenceSource } from "../zh-CN/firm-problem";

export const firmProblem: ShapeOf<typeof firmSource> = {
  malformed: "The company's details are not in the expected form.",
  nameMissing: "Enter the company's name.",
  nameLong: "The name can have at most {{max}} characters.",
  nameCharacters: "The name contains invisible characters. Type it again.",
  creditCodeMissing: "Enter the unified social credit code.",
  creditCodeLength: "The credit code must have 18 characters. Compare it with the business licence.",
  creditCodeCharacters:
    "The credit code can have only digits and capital letters other than I, O, S, V and Z.",
  creditCodeOrganisationCheck:
    "Characters 9 to 17 of the credit code do not match their check digit. Compare it with the business licence.",
  creditCodeCheck:
    "The last character of the credit code does not match the others. Compare it with the business licence.",
  sectorMissing: "Choose the industry.",
  sectorUnknown: "The industry is not on the list. Choose again.",
  adcodeMissing: "Choose the place of registration.",
  adcodeUnknown: "The place of registration is not on the list. Choose again.",
  unitMissing: "Choose the management unit.",
  unitUnknown: "The management unit is not on the list. Choose again.",
  chainsMany: "Choose up to {{max}} chains.",
  chainsUnknown: "A chain is not on the list. Choose again.",
  staffMissing: "Enter the number of staff.",
  staffMalformed: "Enter the number of staff as a whole number from 1 to {{max}}.",
  revenueMissing: "Enter last year's revenue in units of CNY 10,000.",
  revenueMalformed: "Enter revenue in units of CNY 10,000: 0 or more, with up to four decimals.",
  titleUnknown: "The title is not on the list. Choose again.",
};

export const referenceProblem: ShapeOf<typeof referenceSource> = {
  structure: "{{field}} is not as required ({{detail}}).",
  duplicateCode: "Code “{{code}}” appears twice.",
  unknownParent: "The parent industry “{{code}}” is not listed or is not the start of this industry's code.",
  byNameMissing:
    "audiences.byName must contain {{code}}: the list of companies has always shown it for each company.",
  tierOrder: "Size tiers must run from large to small, and the last must have no bounds.",
  weightsOff: "The weights of the ranking must add up to 1000; they add up to {{sum}}.",
  unknownCode: "{{field}} refers to “{{code}}”, which is not published.",
  changed:
    "{{file}} has changed (first at {{path}}), but version {{version}} of “{{code}}” is published and cannot change. Restore the file, or save the change as a new file with a new version.",
};
