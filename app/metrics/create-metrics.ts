import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Measure } from "./measure";

export type Metrics = {
  /** One request that was answered: its route, never its address. */
  readonly observe: (answered: {
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** Everything as Prometheus reads it. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const PATIENCE_MS = 2_000;

/** What takes longer, as a query while the database is away, is left out this time. */
const inTime = (measure: Measure): Promise<Readonly<Record<string, number>>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readonly<Record<string, number>>>((resolve) => {
    timer = setTimeout(() => resolve({}), PATIENCE_MS);
  });
  const reading = Promise.resolve()
    .then(measure.read)
    .catch(() => ({}));
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
};

const addGauge = (registry: Registry, measure: Measure): void => {
  const { name, help, label } = measure;
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      const values = await inTime(measure);
      this.reset();
      for (const [value, figure] of Object.entries(values)) this.set({ [label]: value }, figure);
    },
  });
};

/** Memory, processor, event loop and collector of this process, durations of requests, and the measures given. */
export const createMetrics = (measures: readonly Measure[]): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "qingzhun_http_request_seconds",
    help: "Duration of HTTP requests by route and status",
    labelNames: ["route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  for (const measure of measures) addGauge(registry, measure);
  return {
    observe: ({ route, status, seconds }) => duration.observe({ route, status: String(status) }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
