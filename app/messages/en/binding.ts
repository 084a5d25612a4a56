import type { ShapeOf } from "../shape";
import type { binding as source } from "../zh-CN/binding";

export const binding: ShapeOf<typeof source> = {
  top: "{{level}} is reached; it is the highest, so nothing holds the firm back.",
  points: "Only the points are missing for {{level}}: {{points}} short; both conditions on scenes are met.",
  scenes:
    "Only the number of scenes is missing for {{level}}: scenes at {{sceneLevel}} or above {{scenes}} short; the other conditions are met.",
  constrained:
    "Only constrained scenes are missing for {{level}}: constrained scenes at {{sceneLevel}} or above {{constrained}} short; the other conditions are met.",
  pointsScenes:
    "Two things are missing for {{level}}: points {{points}} short and scenes at {{sceneLevel}} or above {{scenes}} short; the constrained scenes suffice.",
  pointsConstrained:
    "Two things are missing for {{level}}: points {{points}} short and constrained scenes at {{sceneLevel}} or above {{constrained}} short; the number of scenes suffices.",
  scenesConstrained:
    "Two things are missing for {{level}}: scenes at {{sceneLevel}} or above {{scenes}} short and constrained ones {{constrained}} short; the points suffice.",
  pointsScenesConstrained:
    "Three things are missing for {{level}}: points {{points}} short, scenes at {{sceneLevel}} or above {{scenes}} short and constrained ones {{constrained}} short.",
};
