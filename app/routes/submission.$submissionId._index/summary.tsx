import { Link } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { Explained, type Input } from "~/components/scoring/explained";
import { BindingMark, LevelBadge } from "~/components/ui/badge";
import { Stat, Stats } from "~/components/ui/stat";
import { formatPoints } from "~/domain/points";
import { sayBinding } from "~/messages/say-binding";
import { paths } from "~/paths";
import type { ResultPage } from "./page.server";

const REACHED = 2;

/** Level, points and scenes, each opening to what it comes from, and the sentence that names what holds back. */
export function Summary({ page }: { readonly page: ResultPage }) {
  const { binding, groups } = page;
  const say = useSay();
  const scenes = groups.flatMap((group) => group.scenes);
  return (
    <div className="grid gap-5">
      <Stats>
        <Stat label={say("result.level")} value={<LevelFigure page={page} />} />
        <Stat
          label={say("result.points")}
          value={<PointsFigure page={page} />}
          unit={say("result.pointsOf")}
        />
        <Stat
          label={say("result.scenesReached")}
          value={<ScenesFigure page={page} />}
          unit={say("result.scenesOf", { total: scenes.length })}
        />
      </Stats>
      <p className="max-w-3xl text-lg">
        <BindingMark>{say("result.binding")}</BindingMark> {sayBinding(binding, say)}
      </p>
      <p className="text-ink-soft text-sm">
        {say("result.selfRated")} {say("result.unfold")}{" "}
        <Link to={paths.scoring()} className="text-link">
          {say("result.howComputed")}
        </Link>
      </p>
    </div>
  );
}

type FigureProps = { readonly page: ResultPage };

function LevelFigure({ page: { level, levels } }: FigureProps) {
  const say = useSay();
  const inputs: readonly Input[] = levels.toReversed().map((each) => ({
    key: String(each.level),
    name: say(`domain.level.${each.level}`),
    value: say(each.met ? "explain.met" : "explain.notMet"),
  }));
  return (
    <Explained
      bare
      value={<LevelBadge level={level} />}
      title={`${say("result.level")} · ${say(`domain.level.${level}`)}`}
      rule={say("explain.level")}
      inputs={inputs}
      anchor="levels"
    />
  );
}

function PointsFigure({ page: { points, items } }: FigureProps) {
  const say = useSay();
  const text = useText();
  return (
    <Explained
      value={formatPoints(points)}
      title={`${say("result.points")} · ${formatPoints(points)}`}
      rule={say("explain.points")}
      inputs={items.map((item) => ({
        key: item.code,
        name: `${item.code} ${text(item.title)}`,
        value: `${formatPoints(item.points)} / ${formatPoints(item.max)}`,
      }))}
      anchor="items"
    />
  );
}

function ScenesFigure({ page: { groups } }: FigureProps) {
  const say = useSay();
  const text = useText();
  const reached = groups.flatMap(({ scenes }) => scenes).filter(({ level }) => level >= REACHED);
  return (
    <Explained
      value={reached.length}
      title={say("result.scenesReached")}
      rule={say("explain.scenesAt", { level: say(`domain.sceneLevel.${REACHED}`) })}
      inputs={reached.map(({ code, title, constrained, level }) => ({
        key: code,
        name: `${constrained ? "★ " : ""}${text(title)}`,
        value: say(`domain.sceneLevel.${level}`),
      }))}
      anchor="scenes"
    />
  );
}
