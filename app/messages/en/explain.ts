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
    "The sum of the 15 items. A multiple choice brings the sum of its ticks; exact to 0.001 point, never rounded.",
  level:
    "The highest level whose three conditions all hold: points, scenes and constrained scenes; tested from level 4 downwards.",
  scenesAt: "The number of scenes at {{level}} or higher.",
  constrainedAt: "The number of constrained scenes (★) at {{level}} or higher.",
  needsPoints: "{{level}} asks for at least {{needed}} points; the unrounded points are compared.",
  needsScenes: "{{level}} asks for at least {{needed}} scenes at {{sceneLevel}} or higher.",
  needsConstrained: "{{level}} asks that at least {{needed}} of them are constrained scenes (★).",
  dimension: "The sum of the dimension's items.",
  indicator: "The sum of the items below this second-level indicator.",
  maximum: "The maximum follows from the weights, multiplied step by step: {{path}} = {{points}} points.",
  maximumWhole: "The instrument itself sets the maximum of the dimension: {{points}} points.",
  share: "Points ÷ maximum, rounded to 1 %; for showing only, no condition uses it.",
  better:
    "Points of the option less today's points: chosen instead in a single choice, ticked as well in a multiple choice.",
  scene: "Rated by the firm itself; the level reads: {{text}}",
  sceneZero: "The firm rates itself below level 1.",
  adds: "The points after this set of changes less the submitted points.",
  target: "The points computed again with the changes kept.",
  met: "holds",
  notMet: "does not hold",
  missing: "{{missing}} short",
  nothing: "none",
  reason: "Not applicable: {{reason}}",
  option: "Option {{letter}}",
  pointsValue: "{{points}} points",
};
