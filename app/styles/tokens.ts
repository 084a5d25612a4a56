/**
 * The one palette: charts, PDF and app.css (as `--color-<name>`) draw from it. Levels 0–4 are a single-hue ramp
 * whose lightness alone tells them apart, so it survives colour blindness and a grey printer.
 */
export const colors = {
  "level-0": "#eceff2",
  "level-1": "#c3dbe3",
  "level-2": "#7fb2c4",
  "level-3": "#2f7790",
  "level-4": "#0f4c63",
  /** Text on a level's field. */
  "on-level-0": "#4a5562",
  "on-level-1": "#16202b",
  "on-level-2": "#0b1620",
  "on-level-3": "#ffffff",
  "on-level-4": "#ffffff",
  brand: "#0f4c63",
  "brand-soft": "#e6f0f3",
  ink: "#16202b",
  "ink-soft": "#4a5562",
  "ink-faint": "#6b7683",
  line: "#d5dbe1",
  "line-strong": "#9aa5b1",
  paper: "#ffffff",
  "paper-soft": "#f6f8f9",
  positive: "#1b6e4a",
  "positive-soft": "#e4f2eb",
  warning: "#8f5300",
  "warning-soft": "#fdf1df",
  danger: "#a8261c",
  "danger-soft": "#fbe9e7",
  accent: "#b5541c",
} as const;

export type ColorToken = keyof typeof colors;
export type LevelColor = "level-0" | "level-1" | "level-2" | "level-3" | "level-4";

const levelColors = ["level-0", "level-1", "level-2", "level-3", "level-4"] as const;
const onLevelColors = ["on-level-0", "on-level-1", "on-level-2", "on-level-3", "on-level-4"] as const;

/** The field of a level 0–4 and the text upon it. */
export const levelColor = (level: 0 | 1 | 2 | 3 | 4): LevelColor => levelColors[level];
export const onLevelColor = (level: 0 | 1 | 2 | 3 | 4): ColorToken => onLevelColors[level];
