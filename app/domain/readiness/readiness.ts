import type { Level } from "../instrument/instrument";
import type { Text } from "../text";

/** 档: one of five grades of readiness; named apart from the levels of the official scheme, which are others. */
export type Grade = 1 | 2 | 3 | 4 | 5;
export const GRADES = [1, 2, 3, 4, 5] as const;

/** 算力, 数据, 算法（模型）, 场景, 人才, 安全. */
export const BASE_CODES = ["computing", "data", "models", "scenes", "talent", "security"] as const;
export type BaseCode = (typeof BASE_CODES)[number];

/**
 * A fact a base is read from, as a share between nothing and all of it:
 * - item: its points of its maximum; options: how many of these letters are chosen;
 * - scenes: how many of the scenes with a scenario stand at the level or above;
 * - question: the answer's points of the further question's best.
 * `weight` in percent; a base's signals sum to 100.
 */
export type Signal = { readonly weight: number } & (
  | { readonly item: string; readonly letters?: readonly string[] }
  | { readonly scenesAt: Exclude<Level, 0> }
  | { readonly question: string }
);

export type Base = {
  readonly code: BaseCode;
  readonly title: Text;
  readonly meaning: Text;
  readonly signals: readonly Signal[];
};

/** A further question, one answer each; `points` rise from 0. */
export type FurtherQuestion = {
  readonly code: string;
  readonly base: BaseCode;
  readonly question: Text;
  readonly hint: Text;
  readonly options: readonly { readonly letter: string; readonly text: Text; readonly points: number }[];
};

/**
 * What must be there before any scenario starts: points in an item, or an answer to a further question that is not the
 * worst. The order is the order in which what is missing is to be brought.
 */
export type Need = { readonly base: BaseCode } & ({ readonly item: string } | { readonly question: string });

/** `ai`: the scene's text names artificial intelligence; `model`: it names machine vision or a model of the data. */
export type Scenario = {
  readonly scene: string;
  readonly kind: "ai" | "model";
  readonly title: Text;
  /** The level at which the scene's data can carry it; never below 2. */
  readonly level: Level;
};

/** All of it: the mean of the bases, and no base below the least grade. Percent. */
export type GradeRule = {
  readonly grade: Grade;
  readonly title: Text;
  readonly meaning: Text;
  /** From this percent on a base has the grade; the mean of the bases must reach it too. */
  readonly from: number;
  /** No base may have a lower grade than this. */
  readonly eachBase: Grade;
};

/** 人工智能准备度: this platform's own pack, versioned like an instrument, never an official scheme. */
export type ReadinessPack = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly notice: Text;
  readonly instrument: { readonly code: string; readonly edition: string };
  readonly bases: readonly Base[];
  readonly questions: readonly FurtherQuestion[];
  readonly needs: readonly Need[];
  readonly scenarios: readonly Scenario[];
  readonly grades: readonly GradeRule[];
};

/** Letters by question; what is absent is not answered, which is neither good nor bad. */
export type ReadinessAnswers = Readonly<Record<string, string>>;
