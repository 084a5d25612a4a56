import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { success } from "~/domain/problem";
import { type Replay, type ReplayCause, replayAnswers } from "~/domain/scoring/replay";
import { parseWireText } from "~/domain/scoring/wire";
import { reading, type Streams, takeLines } from "./answer-lines";

export type ReplayRequest = {
  readonly from: Instrument;
  readonly to: Instrument;
  /** Write only the answer sets whose level changes. */
  readonly changesOnly: boolean;
};

/**
 * Scores every answer set of a line-delimited file under two editions, writes one result a line as they are read, sums
 * up on the error stream and yields the exit code. Memory stays flat whatever the file's length.
 */
export const replayFile = (file: string, request: ReplayRequest, streams: Streams): Promise<number> =>
  reading(file, streams.voice, async () => {
    const { from, to, changesOnly } = request;
    const tally = createTally();
    const known = [from];
    const names = new Map([...from.scenes, ...to.scenes].map(({ code, title }) => [code, title.zh]));
    const code = await takeLines(
      file,
      (text, line) => {
        const wire = parseWireText(known, text);
        if (!wire.ok) return wire;
        const replay = replayAnswers(from, to, wire.value.answers);
        tally.add(replay);
        const silent = changesOnly && replay.causes.length === 0;
        return success(silent ? null : JSON.stringify(lineOf(line, replay, names)));
      },
      streams,
    );
    if (code === 0) for (const said of tally.lines(streams.voice.say)) streams.voice.error(said);
    return code;
  });

const scored = ({ points, level }: Replay["before"]) => ({ points: formatPoints(points), level });

const lineOf = (line: number, { before, after, causes }: Replay, names: ReadonlyMap<string, string>) => ({
  line,
  from: scored(before),
  to: scored(after),
  causes: causes.map((cause) => causeOf(cause, names)),
});

const causeOf = (
  { kind, level, before, after, items, scenes, ruleChanged }: ReplayCause,
  names: ReadonlyMap<string, string>,
) => {
  const number = (value: number) => (kind === "points" ? formatPoints(millipoints(value)) : value);
  const side = ({ value, needed }: ReplayCause["before"]) => ({
    value: number(value),
    needed: number(needed),
  });
  return {
    kind,
    level,
    from: side(before),
    to: side(after),
    ruleChanged,
    items: items.map((each) => ({
      item: each.item,
      from: formatPoints(each.before),
      to: formatPoints(each.after),
    })),
    scenes: scenes.map((code) => names.get(code) ?? code),
  };
};

type SayLine = (key: string, values?: Record<string, string | number>) => string;

/** Counts only: how many sets, which way their points and levels went, and what decided. */
const createTally = () => {
  let sets = 0;
  let points = 0;
  const moves = new Map<string, { readonly from: number; readonly to: number; count: number }>();
  const causes = new Map<string, number>();
  return {
    add: ({ before, after, causes: why }: Replay): void => {
      sets += 1;
      if (before.points !== after.points) points += 1;
      if (before.level === after.level) return;
      const key = `${before.level} ${after.level}`;
      const move = moves.get(key) ?? { from: before.level, to: after.level, count: 0 };
      move.count += 1;
      moves.set(key, move);
      for (const { kind } of why) causes.set(kind, (causes.get(kind) ?? 0) + 1);
    },
    lines: (say: SayLine): readonly string[] => {
      const changed = [...moves.values()].reduce((sum, { count }) => sum + count, 0);
      return [
        say("command.replay.sum", { sets, points, changed, same: sets - changed }),
        ...[...moves.values()]
          .toSorted((a, b) => a.from - b.from || a.to - b.to)
          .map(({ from, to, count }) => say("command.replay.move", { from, to, count })),
        ...[...causes].map(([kind, count]) => say(`command.replay.cause.${kind}`, { count })),
      ];
    },
  };
};
