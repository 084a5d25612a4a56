import type { HostileServer } from "./server";
import type { Sender, Visitor } from "./visitors";
import type { WireAnswer, WireRequest } from "./wire";

/**
 * Milliseconds for which one request may keep everybody else waiting, in processor time of the thread that serves: on a
 * machine five times as busy it is nearly the same. What was found took 500 ms to minutes.
 */
const MOST_BLOCKED = 200;
/** Processors are slower elsewhere, and slower where two share a core. */
const ALLOWED = 2 * MOST_BLOCKED;

export type Watched = { readonly answer: WireAnswer; readonly faults: readonly string[] };

export type Watch = {
  /** Sends a request and judges what it did to the server. */
  readonly send: (visitor: Visitor, request: WireRequest, title?: string) => Promise<Watched>;
  /** All figures since the last time, in one line. */
  readonly figures: () => string;
};

const TRACE = /\n\s+at .+:\d+:\d+|node_modules\//;

const isHonest = ({ status, headers }: WireAnswer): boolean =>
  status < 500 || (status === 503 && headers.has("Retry-After"));

const faultsOf = (answer: WireAnswer): readonly string[] => [
  ...(isHonest(answer) ? [] : [`answered with ${answer.status}`]),
  ...(answer.ended === "hung" ? ["never answered"] : []),
  ...(TRACE.test(answer.text) ? ["shows where it failed"] : []),
];

/** Warm code is judged: what took too long is asked twice more, and the best counts. */
const TRIES = 3;

export const watchServer = (server: HostileServer, send: Sender): Watch => {
  let [tries, longest, faults, memory, slowest] = [0, 0, 0, 0, ""];
  const once = async (visitor: Visitor, request: WireRequest) => {
    await server.ask();
    const answer = await send(visitor, request);
    return { answer, told: await server.ask() };
  };
  const watched: Watch["send"] = async (visitor, request, title = "") => {
    tries += 1;
    const { answer, told } = await once(visitor, request);
    let { turn } = told;
    for (let again = 1; again < TRIES && turn > MOST_BLOCKED; again += 1)
      turn = Math.min(turn, (await once(visitor, request)).told.turn);
    if (turn > longest) [longest, slowest] = [turn, title || `${request.method ?? "GET"} ${request.path}`];
    memory = Math.max(memory, told.memory);
    const found = [
      ...faultsOf(answer),
      ...(turn > ALLOWED ? [`kept the others waiting for ${Math.round(turn)} ms`] : []),
      ...server.takeFaults(),
    ];
    faults += found.length;
    return { answer, faults: found };
  };
  const figures = () =>
    `${tries} tries, longest block ${Math.round(longest)} ms (${slowest.slice(0, 60)}), most memory ${Math.round(memory)} MB, ${faults} faults`;
  return { send: watched, figures };
};
