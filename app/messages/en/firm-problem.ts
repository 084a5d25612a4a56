import type { ShapeOf } from "../shape";
import type { firmProblem as firmSource, referenceProblem as referenceSource } from "../zh-CN/firm-problem";

export const firmProblem: ShapeOf<typeof firmSource> = {
  malformed: "The firm's details are not in the expected form.",
  nameMissing: "Enter the firm's name.",
  nameLong: "The name can have at most {{max}} characters.",
  nameCharacters: "The name contains invisible characters. Type it again.",
  creditCodeMissing: "Enter the unified social credit code.",
  creditCodeLength: "The credit code has 18 characters. Compare it with the business licence.",
  creditCodeCharacters: "The credit code has only digits and capital letters, without I, O, S, V and Z.",
  creditCodeOrganisationCheck:
    "Characters 9 to 17 of the credit code do not match their check digit. Compare it with the business licence.",
  creditCodeCheck:
    "The last character of the credit code does not match the rest. Compare it with the business licence.",
  sectorMissing: "Choose the sector.",
  sectorUnknown: "The sector is not on the list. Choose again.",
  adcodeMissing: "Choose the place of registration.",
  adcodeUnknown: "The place of registration is not on the list. Choose again.",
  unitMissing: "Choose the management unit.",
  unitUnknown: "The management unit is not on the list. Choose again.",
  chainsMany: "Choose at most {{max}} chains.",
  chainsUnknown: "A chain is not on the list. Choose again.",
  staffMissing: "Enter the number of staff.",
  staffMalformed: "The number of staff is a whole number from 1 to {{max}}.",
  revenueMissing: "Enter last year's revenue in units of CNY 10,000.",
  revenueMalformed: "Revenue is a number in units of CNY 10,000, not negative, at most four decimals.",
  titleUnknown: "The title is not on the list. Choose again.",
};

export const referenceProblem: ShapeOf<typeof referenceSource> = {
  structure: "{{field}} is not as required ({{detail}}).",
  duplicateCode: "Code “{{code}}” appears twice.",
  unknownParent: "The parent sector “{{code}}” is not listed or does not begin this sector's code.",
  byNameMissing: "audiences.byName must contain {{code}}: the list of companies has always shown it of each.",
  tierOrder: "Size tiers run from large to small, and the last one has no bounds.",
  weightsOff: "The weights of the ranking must add up to 1000; they add up to {{sum}}.",
  unknownCode: "{{field}} refers to “{{code}}”, which is not published.",
  changed:
    "{{file}} has changed (first at {{path}}), but version {{version}} of “{{code}}” is published and stays as it is. Restore the file, or save the change as a new file with a new version.",
};
