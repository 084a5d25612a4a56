import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LevelBadge } from "~/components/ui/badge";
import { FileLink } from "~/components/ui/file-link";
import { Table } from "~/components/ui/table";
import { languageOf } from "~/language.server";
import { formatDate } from "~/messages/format";
import type { Say } from "~/messages/translator";
import { paths } from "~/paths";
import { Example } from "./example";
import { ItemRules } from "./item-rules";
import { readScoring } from "./page.server";
import { SceneRules } from "./scene-rules";
import { useOpenedByLink } from "./use-opened-by-link";

export const handle: PageHandle = { title: "scoringPage.title" };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  readScoring(context.world, languageOf(request));

const HOW = ["points", "numbers", "scenes", "notApplicable", "level"] as const;

export default function Scoring() {
  const say = useSay();
  const page = useLoaderData<typeof loader>();
  useOpenedByLink();
  return (
    <Page
      title={say("scoringPage.title")}
      lead={say("scoringPage.lead")}
      actions={<FileLink to={paths.questionnaire()}>{say("beside.questionnaire.link")}</FileLink>}
    >
      <Source page={page} />
      <Section title={say("scoringPage.howTitle")}>
        <ol className="prose-text list-decimal pl-5">
          {HOW.map((how) => (
            <li key={how}>{say(`scoringPage.how.${how}`)}</li>
          ))}
        </ol>
      </Section>
      <Levels page={page} />
      <Example example={page.example} />
      <Weights page={page} />
      <Section title={say("scoringPage.items")} id="items">
        <ItemRules items={page.items} />
      </Section>
      <Section title={say("scoringPage.scenes")} id="scenes">
        <SceneRules groups={page.scenes} />
      </Section>
      <Doubts page={page} />
    </Page>
  );
}

type Part = { readonly page: ReturnType<typeof useLoaderData<typeof loader>> };

function Source({ page }: Part) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="prose-text">
      <p>{page.summary}</p>
      <ul>
        {page.sources.map(({ title, reference, date }) => (
          <li key={reference}>
            {title} {reference} · {formatDate(date, language)}
          </li>
        ))}
      </ul>
      <p className="tabular text-ink-soft text-sm">
        {say("scoringPage.fingerprint", {
          code: page.code,
          edition: page.edition,
          fingerprint: page.fingerprint.slice(0, 16),
        })}
      </p>
    </div>
  );
}

function Levels({ page }: Part) {
  const say = useSay();
  const scenes = (count: number) => say("scoringPage.scenesUnit", { count });
  return (
    <Section title={say("scoringPage.levels")} id="levels">
      <div className="max-w-3xl">
        <Table
          caption={say("scoringPage.levelRule")}
          captionHidden
          rows={page.levels}
          rowKey={({ level }) => String(level)}
          columns={[
            {
              key: "level",
              title: say("scoringPage.level"),
              rowHeader: true,
              cell: ({ level }) => <LevelBadge level={level} />,
            },
            {
              key: "points",
              title: say("scoringPage.minimumPoints"),
              numeric: true,
              cell: ({ points }) => points,
            },
            {
              key: "scenes",
              title: say("scoringPage.minimumScenes"),
              numeric: true,
              cell: (row) => scenes(row.scenes),
            },
            {
              key: "constrained",
              title: say("scoringPage.minimumConstrained"),
              numeric: true,
              cell: (row) => scenes(row.constrained),
            },
          ]}
        />
      </div>
    </Section>
  );
}

const INDENT = ["font-semibold", "pl-4 font-normal", "pl-8 font-normal", "pl-12 font-normal"] as const;

function Weights({ page }: Part) {
  const say = useSay();
  return (
    <Section title={say("scoringPage.weights")} id="weights">
      <div className="max-w-2xl">
        <Table
          dense
          caption={say("scoringPage.weights")}
          captionHidden
          rows={page.weights}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "title",
              title: say("scoringPage.indicator"),
              rowHeader: true,
              cell: ({ title, depth }) => <div className={INDENT[depth]}>{title}</div>,
            },
            { key: "share", title: say("scoringPage.share"), numeric: true, cell: ({ share }) => share },
            { key: "points", title: say("scoringPage.points"), numeric: true, cell: ({ points }) => points },
          ]}
        />
      </div>
    </Section>
  );
}

/** "items.Q8.F" → Q8 F; other subjects are parts of the instrument and have names. */
const saySubject = (subject: string, say: Say): string => {
  const [part, ...codes] = subject.split(".");
  return part === "items" ? codes.join(" ") : say(`scoringPage.subject.${part}`);
};

function Doubts({ page }: Part) {
  const say = useSay();
  return (
    <Section title={say("scoringPage.doubts")} lead={say("scoringPage.doubtsLead")}>
      <p className="prose-text">
        <Link to={paths.editions()} className="text-link">
          {say("editions.fromScoring")}
        </Link>
      </p>
      <Table
        caption={say("scoringPage.doubts")}
        captionHidden
        rows={page.doubts}
        rowKey={({ subject, note }) => `${subject} ${note}`}
        columns={[
          {
            key: "subject",
            title: say("scoringPage.doubtSubject"),
            rowHeader: true,
            cell: ({ subject, scene }) => scene ?? saySubject(subject, say),
          },
          { key: "note", title: say("scoringPage.doubtNote"), cell: ({ note }) => note },
        ]}
      />
    </Section>
  );
}
