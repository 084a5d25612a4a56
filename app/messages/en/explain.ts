import type { ShapeOf } from "../shape";
import type { explain as source } from "../zh-CN/explain";

export const explain: ShapeOf<typeof source> = {
  open: "how it is computed",
  rule: "Rule",
  inputs: "Inputs",
  source: "Source",
  sourceLine: "{{document}} {{reference}}",
  edition: "{{title}}, edition {{edition}}, fingerprint {{fingerprint}}; answers of {{number}}",
  more: "How scores are computed in full",
  points:
    "The sum of the 15 questions. A multiple choice gives the sum of its ticked options. Points are exact to 0.001 and never rounded.",
  level:
    "The highest level that meets all three conditions: points, scenes and mandatory scenes. Levels are tested from 4 down.",
  scenesAt: "The number of scenes at {{level}} or higher.",
  constrainedAt: "The number of mandatory scenes (★) at {{level}} or higher.",
  needsPoints: "{{level}} requires at least {{needed}} points, compared without rounding.",
  needsScenes: "{{level}} requires at least {{needed}} scenes at {{sceneLevel}} or higher.",
  needsConstrained: "{{level}} requires at least {{needed}} of them to be mandatory scenes (★).",
  dimension: "The sum of the dimension's questions.",
  indicator: "The sum of the questions under this second-level indicator.",
  maximum: "The maximum is the product of the weights: {{path}} = {{points}} points.",
  maximumWhole: "The questionnaire itself sets the maximum for this dimension: {{points}} points.",
  share: "Points ÷ maximum, rounded to 1%. For display only; no condition uses it.",
  better:
    "The option's points minus today's points. In a single choice it replaces your option; in a multiple choice it is added.",
  scene: "Rated by the company itself. The level says: {{text}}",
  sceneZero: "The company rates itself below level 1.",
  adds: "The points after these changes minus the submitted points.",
  target: "The points recomputed with the saved changes.",
  met: "met",
  notMet: "not met",
  missing: "{{missing}} short",
  nothing: "none",
  reason: "Not applicable: {{reason}}",
  option: "Option {{letter}}",
  pointsValue: "{{points}} points",
};
