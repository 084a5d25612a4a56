import type { ShapeOf } from "../shape";
import type { binding as source } from "../zh-CN/binding";

export const binding: ShapeOf<typeof source> = {
  top: "{{level}} is the highest level. The company has reached it, so nothing holds it back.",
  points: "Only points are short for {{level}}: {{points}} more needed. Both scene conditions are met.",
  scenes:
    "Only scenes are short for {{level}}: {{scenes}} more needed at {{sceneLevel}} or above. The other conditions are met.",
  constrained:
    "Only mandatory scenes are short for {{level}}: {{constrained}} more needed at {{sceneLevel}} or above. The other conditions are met.",
  pointsScenes:
    "Two conditions are short for {{level}}. Points needed: {{points}}; scenes needed at {{sceneLevel}} or above: {{scenes}}. Mandatory scenes are sufficient.",
  pointsConstrained:
    "Two conditions are short for {{level}}. Points needed: {{points}}; mandatory scenes needed at {{sceneLevel}} or above: {{constrained}}. The number of scenes is sufficient.",
  scenesConstrained:
    "Two conditions are short for {{level}}. Scenes needed at {{sceneLevel}} or above: {{scenes}}; mandatory scenes needed: {{constrained}}. Points are sufficient.",
  pointsScenesConstrained:
    "Three conditions are short for {{level}}. Points needed: {{points}}; scenes needed at {{sceneLevel}} or above: {{scenes}}; mandatory scenes needed: {{constrained}}.",
};
