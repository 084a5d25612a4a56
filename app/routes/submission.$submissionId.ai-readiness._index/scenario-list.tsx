import { Link } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { useReasons } from "~/components/reasons";
import { Badge, type Tone } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import type { Missing, ScenarioReading } from "~/domain/readiness/read-scenarios";
import type { Text } from "~/domain/text";
import type { Titles } from "~/domain/titles";
import { paths } from "~/paths";
import type { NamedBase } from "./base-radar";
import type { AiProduct } from "./page.server";

type Row = ScenarioReading & { readonly products: readonly AiProduct[] };
type Asked = { readonly code: string; readonly question: Text };

type Props = {
  readonly submissionId: string;
  readonly scenarios: readonly Row[];
  readonly titles: Titles;
  readonly bases: readonly NamedBase[];
  readonly questions: readonly Asked[];
};

const TONES: Readonly<Record<ScenarioReading["state"], Tone>> = {
  "in-use": "brand",
  ready: "positive",
  open: "neutral",
  missing: "warning",
  "not-applicable": "neutral",
};
const ORDER = ["ready", "open", "missing", "in-use", "not-applicable"] as const;

/** Every AI scenario: ready or what is missing first and why, and the products that come into question. */
export function ScenarioList({ submissionId, scenarios, titles, bases, questions }: Props) {
  const say = useSay();
  const text = useText();
  const rows = ORDER.flatMap((state) => scenarios.filter((each) => each.state === state));
  const scene = (code: string) => (titles.scene[code] ? text(titles.scene[code]) : code);
  return (
    <Table
      caption={say("readiness.scenarios.table")}
      captionHidden
      rows={rows}
      rowKey={({ scenario }) => scenario.scene}
      columns={[
        {
          key: "scenario",
          title: say("readiness.scenarios.scenario"),
          rowHeader: true,
          className: "w-2/5 align-top",
          cell: ({ scenario, state }) => (
            <>
              {text(scenario.title)}
              <span className="mb-1 block font-normal text-ink-soft text-sm">
                {say(`readiness.scenarios.kind.${scenario.kind}`, { scene: scene(scenario.scene) })}
              </span>
              <Badge tone={TONES[state]}>{say(`readiness.state.${state}`)}</Badge>
            </>
          ),
        },
        {
          key: "first",
          title: say("readiness.scenarios.first"),
          cell: (row) => (
            <>
              <First row={row} scene={scene} bases={bases} questions={questions} titles={titles} />
              <Next row={row} submissionId={submissionId} titles={titles} />
            </>
          ),
        },
      ]}
    />
  );
}

type FirstProps = Pick<Props, "bases" | "questions" | "titles"> & {
  readonly row: Row;
  readonly scene: (code: string) => string;
};

function First({ row, scene, bases, questions, titles }: FirstProps) {
  const say = useSay();
  const text = useText();
  if (row.state === "open") return <>{say("readiness.openFor", { questions: row.questions.join(" ") })}</>;
  if (row.state !== "missing") return <>{say(`readiness.stateText.${row.state}`)}</>;
  const baseOf = (code: string) => {
    const found = bases.find((base) => base.code === code);
    return found ? text(found.title) : code;
  };
  const words = (missing: Missing): string => {
    const base = baseOf(missing.base);
    if ("scene" in missing)
      return say("readiness.missing.scene", {
        base,
        scene: scene(missing.scene),
        level: say(`domain.sceneLevel.${missing.level}`),
        nowLevel: say(`domain.sceneLevel.${missing.nowLevel}`),
      });
    if ("item" in missing) {
      const item = titles.item[missing.item];
      return say("readiness.missing.item", { base, item: item ? text(item) : missing.item });
    }
    const asked = questions.find(({ code }) => code === missing.question);
    return say("readiness.missing.question", {
      base,
      question: missing.question,
      text: asked ? text(asked.question) : "",
    });
  };
  const [first, ...others] = row.missing;
  return (
    <>
      <span>{words(first)}</span>
      {others.length > 0 && (
        <Disclosure summary={say("readiness.missing.others", { count: others.length })}>
          <ul>
            {others.map((missing) => (
              <li key={words(missing)}>{words(missing)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** The filter of the solutions that bring what is missing. */
const bringing = (missing: Missing): Readonly<Record<string, string>> => {
  if ("scene" in missing) return { scene: missing.scene };
  return "item" in missing ? { item: missing.item } : {};
};

type NextProps = { readonly row: Row; readonly submissionId: string; readonly titles: Titles };

/** What to do now: answer, raise the scene, or look at the products; those not on offer say why. */
function Next({ row, submissionId, titles }: NextProps) {
  const say = useSay();
  const text = useText();
  const sayReason = useReasons(titles);
  if (row.state === "not-applicable") return null;
  const offered = row.products.filter((product) => product.offered);
  const refused = row.products.filter((product) => !product.offered);
  const link = (to: string, words: string) => (
    <Link to={to} className="text-link">
      {words}
    </Link>
  );
  return (
    <div className="mt-1 grid gap-1">
      {row.state === "open" && link(paths.aiReadinessQuestions(submissionId), say("readiness.next_.answer"))}
      {row.state === "missing" &&
        link(paths.solutionsFor(submissionId, bringing(row.missing[0])), say("readiness.next_.raise"))}
      {offered.length > 0 &&
        link(
          paths.solutionsFor(submissionId, { scene: row.scenario.scene }),
          say("readiness.next_.offered", { names: offered.map(({ name }) => text(name)).join("、") }),
        )}
      {refused.length > 0 && row.state !== "in-use" && (
        <Disclosure summary={say("readiness.next_.refused", { count: refused.length })}>
          <ul className="grid gap-1">
            {refused.map(({ code, name, reasons }) => (
              <li key={code}>
                {say("readiness.next_.why", {
                  name: text(name),
                  reasons: reasons.map(sayReason).join(say("readiness.semicolon")),
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {row.products.length === 0 && row.state === "ready" && <span>{say("readiness.next_.none")}</span>}
    </div>
  );
}
