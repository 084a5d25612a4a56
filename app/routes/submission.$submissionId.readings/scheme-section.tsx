import { ChartWithTable } from "~/components/chart/chart-with-table";
import { FigureSvg } from "~/components/chart/figure-svg";
import { useLanguage, useSay, useText } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";
import { Stat, Stats } from "~/components/ui/stat";
import { Table } from "~/components/ui/table";
import { intervalBars } from "~/figures/interval-bars";
import { formatDate } from "~/messages/format";
import type { SchemePage } from "./page.server";
import { Traces } from "./traces";
import { writeInterval } from "./write-interval";

/** One scheme: its interval as figures and picture, how much of it rests on answers, and the trace of every entry. */
export function SchemeSection({ scheme }: { readonly scheme: SchemePage }) {
  const say = useSay();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Summary scheme={scheme} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <IntervalChart scheme={scheme} />
        <Grounds scheme={scheme} />
      </div>
      <div>
        <h3 className="text-lg">{say("readings.trace")}</h3>
        <p className="text-ink-soft">{say("readings.traceLead")}</p>
        <Traces scheme={scheme} />
      </div>
      <Origins scheme={scheme} />
    </div>
  );
}

type Part = { readonly scheme: SchemePage };

function Summary({ scheme: { interval, bands, unit, covered, coverage, open } }: Part) {
  const say = useSay();
  const text = useText();
  const low = text(bands.low);
  const high = text(bands.high);
  const percent = (ground: string) => coverage.find((each) => each.ground === ground)?.percent ?? "0";
  return (
    <div className="grid gap-4">
      <p className="text-lg">
        {low === high ? say("readings.within", { band: low }) : say("readings.between", { low, high })}
      </p>
      <Stats>
        <Stat label={say("readings.interval")} value={writeInterval(interval)} unit={text(unit)} />
        <Stat
          label={say("readings.coverage")}
          value={`${covered}%`}
          note={say("readings.coverageNote", { both: percent("both"), one: percent("one") })}
        />
        <Stat
          label={say("readings.open")}
          value={`${open}%`}
          unit={say("readings.openUnit")}
          note={say("readings.openNote")}
        />
      </Stats>
    </div>
  );
}

function IntervalChart({ scheme }: Part) {
  const say = useSay();
  const text = useText();
  const rows = [
    { code: "overall", label: say("readings.overall"), interval: scheme.interval, strong: true },
    ...scheme.dimensions.map(({ code, title, interval }) => ({
      code,
      label: text(title),
      interval,
      strong: false,
    })),
  ];
  const figure = intervalBars({
    width: 420,
    labelWidth: 112,
    textWidth: 92,
    rowHeight: 30,
    labelSize: 12,
    rows: rows.map(({ label, interval, strong }) => ({
      label,
      strong,
      low: interval.from,
      high: interval.to,
      text: writeInterval(interval),
    })),
    marks: scheme.marks.map(({ at, value }) => ({ at, label: value })),
  });
  return (
    <ChartWithTable
      title={`${text(scheme.title)} · ${say("readings.chart")}`}
      lead={scheme.marks.map(({ value, title }) => `${value} ${text(title)}`).join(" · ")}
      chart={
        <FigureSvg
          figure={figure}
          title={say("readings.chart")}
          description={say("readings.chartDescription")}
          className="h-auto w-full max-w-2xl"
        />
      }
      table={
        <Table
          caption={`${text(scheme.title)} · ${say("readings.chartTable")}`}
          captionHidden
          dense
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            { key: "name", title: say("readings.dimension"), rowHeader: true, cell: ({ label }) => label },
            { key: "low", title: say("readings.low"), numeric: true, cell: ({ interval }) => interval.low },
            {
              key: "high",
              title: say("readings.high"),
              numeric: true,
              cell: ({ interval }) => interval.high,
            },
          ]}
        />
      }
    />
  );
}

function Grounds({ scheme: { title, coverage } }: Part) {
  const say = useSay();
  const text = useText();
  return (
    <div>
      <h3 className="text-lg">{say("readings.grounds")}</h3>
      <div className="mt-3">
        <Table
          caption={`${text(title)} · ${say("readings.grounds")}`}
          captionHidden
          dense
          rows={coverage}
          rowKey={({ ground }) => ground}
          columns={[
            {
              key: "ground",
              title: say("readings.grounds"),
              rowHeader: true,
              cell: ({ ground }) => <span className="font-normal">{say(`readings.ground.${ground}`)}</span>,
            },
            {
              key: "share",
              title: say("readings.share"),
              numeric: true,
              cell: ({ percent }) => `${percent}%`,
            },
          ]}
        />
      </div>
    </div>
  );
}

function Origins({ scheme: { unlinked, sources, doubts } }: Part) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  return (
    <div className="grid gap-1">
      <Disclosure summary={say("readings.unlinked")}>
        <ul className="grid gap-2">
          {unlinked.map(({ questions, reason }) => (
            <li key={questions.map(({ code }) => code).join()}>
              <span className="font-medium">
                {questions
                  .map(({ code, title }) => (code.startsWith("Q") ? `${code} ${text(title)}` : text(title)))
                  .join(language === "zh" ? "、" : ", ")}
              </span>
              <span className="block text-ink-soft">{text(reason)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={say("readings.doubts")}>
        <ul className="grid gap-2">
          {doubts.map((doubt) => (
            <li key={doubt.zh}>{text(doubt)}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={say("readings.sources")}>
        <ul className="grid gap-2">
          {sources.map(({ title, reference, date }) => (
            <li key={reference}>
              {text(title)} · {reference} · {formatDate(date, language)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
