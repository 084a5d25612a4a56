import type { Answers } from "../instrument/answers";
import { compare, type Ratio } from "../instrument/decimal";
import type { Instrument } from "../instrument/instrument";
import { type Interval, meanInterval, meet, ONE, OPEN, weightedMean, ZERO } from "./interval";
import { type Reached, reachedBy } from "./reached";
import type { Aspect, Band, Dimension, Link, Scheme, Step, Subdomain } from "./readings";

/**
 * What an aspect's interval rests on: bounded on both sides or on one by questions that are answered; bounded by links
 * whose questions are not answered; related questions only; nothing.
 */
export const GROUNDS = ["both", "one", "unanswered", "related", "none"] as const;
export type Ground = (typeof GROUNDS)[number];

/** One link of an aspect with the answer it read and the bound that gave. */
export type Trace = { readonly link: Link; readonly reached: Reached; readonly bound: Interval };

export type AspectReading = {
  readonly aspect: Aspect;
  readonly interval: Interval;
  readonly ground: Ground;
  readonly traces: readonly Trace[];
};
export type SubdomainReading = {
  readonly subdomain: Subdomain;
  readonly interval: Interval;
  readonly aspects: readonly AspectReading[];
};
export type DimensionReading = {
  readonly dimension: Dimension;
  readonly interval: Interval;
  readonly subdomains: readonly SubdomainReading[];
};

/** Shares of the scheme's whole weight by what they rest on; they add up to 1. */
export type Coverage = Readonly<Record<Ground, Ratio>>;

export type SchemeReading = {
  readonly scheme: Scheme;
  readonly interval: Interval;
  /** The bands of both ends: the value lies in one of these or between them. */
  readonly bands: { readonly low: Band; readonly high: Band };
  readonly coverage: Coverage;
  readonly dimensions: readonly DimensionReading[];
};

/** The derived reading of answers under one scheme: exact bounds (shares of its scale), each traced to answers. */
export const readAnswers = (instrument: Instrument, scheme: Scheme, answers: Answers): SchemeReading => {
  const dimensions = scheme.dimensions.map((dimension) => readDimension(instrument, dimension, answers));
  const interval = meanInterval(
    dimensions.map((each) => ({ weight: each.dimension.weight, value: each.interval })),
  );
  return {
    scheme,
    interval,
    bands: { low: bandOf(scheme, interval.low), high: bandOf(scheme, interval.high) },
    coverage: coverageOf(dimensions),
    dimensions,
  };
};

/** The band a value lies in, its lower bound included. */
export const bandOf = ({ bands }: Pick<Scheme, "bands">, value: Ratio): Band => {
  const band = bands.findLast(({ from }) => compare(from, value) <= 0);
  if (!band) throw new RangeError("the first band begins at 0");
  return band;
};

const readDimension = (instrument: Instrument, dimension: Dimension, answers: Answers): DimensionReading => {
  const subdomains = dimension.subdomains.map((subdomain) => readSubdomain(instrument, subdomain, answers));
  const interval = meanInterval(
    subdomains.map((each) => ({ weight: each.subdomain.weight, value: each.interval })),
  );
  return { dimension, interval, subdomains };
};

const readSubdomain = (instrument: Instrument, subdomain: Subdomain, answers: Answers): SubdomainReading => {
  const aspects = subdomain.aspects.map((aspect) => readAspect(instrument, aspect, answers));
  const interval = meanInterval(
    aspects.map((each) => ({ weight: each.aspect.weight, value: each.interval })),
  );
  return { subdomain, interval, aspects };
};

const readAspect = (instrument: Instrument, aspect: Aspect, answers: Answers): AspectReading => {
  const traces = aspect.links.map((link) => {
    const reached = reachedBy(instrument, answers, link.source);
    return { link, reached, bound: boundOf(link, reached) };
  });
  return {
    aspect,
    interval: traces.map(({ bound }) => bound).reduce(meet, OPEN),
    ground: groundOf(traces),
    traces,
  };
};

/** The bound of a link on its aspect; see `Readings` for what each kind bounds. */
export const boundOf = ({ kind, steps }: Link, { low, high }: Pick<Reached, "low" | "high">): Interval => {
  if (kind === "related") return OPEN;
  return {
    low: kind === "subset" ? ZERO : stepAt(steps, low).low,
    high: kind === "superset" ? ONE : stepAt(steps, high).high,
  };
};

const stepAt = (steps: readonly Step[], value: number): Step => {
  const step = steps.findLast(({ from }) => from <= value);
  if (!step) throw new RangeError("the first step begins at 0");
  return step;
};

const groundOf = (traces: readonly Trace[]): Ground => {
  const bounding = traces.filter(({ link }) => link.kind !== "related");
  if (bounding.length === 0) return traces.length === 0 ? "none" : "related";
  const answered = bounding
    .filter(({ reached }) => reached.state === "answered")
    .map(({ link }) => link.kind);
  if (answered.length === 0) return "unanswered";
  const below = answered.some((kind) => kind !== "subset");
  const above = answered.some((kind) => kind !== "superset");
  return below && above ? "both" : "one";
};

const coverageOf = (dimensions: readonly DimensionReading[]): Coverage => {
  const share = (ground: Ground): Ratio =>
    weightedMean(
      dimensions.map(({ dimension, subdomains }) => ({
        weight: dimension.weight,
        value: weightedMean(
          subdomains.map(({ subdomain, aspects }) => ({
            weight: subdomain.weight,
            value: weightedMean(
              aspects.map((each) => ({
                weight: each.aspect.weight,
                value: each.ground === ground ? ONE : ZERO,
              })),
            ),
          })),
        ),
      })),
    );
  return {
    both: share("both"),
    one: share("one"),
    unanswered: share("unanswered"),
    related: share("related"),
    none: share("none"),
  };
};
