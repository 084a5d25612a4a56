import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useSay, useText } from "~/components/language";
import { Marks } from "~/components/project/marks";
import { StageBadge } from "~/components/project/stage-badge";
import type { ProjectLine } from "~/domain/projects/overview";
import type { Text } from "~/domain/text";
import { formatDate, formatMoney } from "~/messages/format";

type ProjectListProps = {
  readonly projects: readonly ProjectLine[];
  readonly titles: Readonly<Record<string, Text>>;
  /** Where its story is, for those who may read it. */
  readonly to?: (projectId: string) => string;
};

/** One line a project on a desk, one card on a phone. */
export function ProjectList({ projects, titles, to }: ProjectListProps) {
  return (
    <ul className="mt-2 border-line border-t">
      {projects.map((project) => (
        <Line
          key={project.projectId}
          project={project}
          title={titles[project.solution]}
          story={to?.(project.projectId)}
        />
      ))}
    </ul>
  );
}

type LineProps = {
  readonly project: ProjectLine;
  readonly title: Text | undefined;
  readonly story: string | undefined;
};

function Line({ project, title, story }: LineProps) {
  const { solution, stage, owner, from, to, planned, contract, paid, marks, outside } = project;
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const name = title ? text(title) : solution;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 border-line border-b py-3 lg:grid-cols-[minmax(0,4fr)_minmax(0,9fr)]">
      <div className="grid content-start justify-items-start gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {story ? (
            <Link to={story} className="inline-block py-1.5 font-semibold text-link">
              {name}
            </Link>
          ) : (
            <span className="font-semibold">{name}</span>
          )}
          <StageBadge stage={stage} />
        </p>
        <Marks marks={marks} />
        {outside && <p className="text-ink-soft text-sm">{say("projects.list.outside")}</p>}
      </div>
      <dl className="grid grid-cols-2 content-start gap-x-6 gap-y-1 text-sm sm:grid-cols-[minmax(0,3fr)_minmax(0,6fr)_minmax(0,3fr)_minmax(0,3fr)_minmax(0,3fr)]">
        <Fact name={say("projects.list.owner")}>{owner ?? say("projects.list.noOwner")}</Fact>
        <Fact name={say("projects.list.dates")}>
          {say("projects.list.range", {
            from: formatDate(from, language),
            to: formatDate(to, language),
          })}
        </Fact>
        <Fact name={say("projects.list.planned")} figure>
          {formatMoney(planned, language)}
        </Fact>
        <Fact name={say("projects.list.contract")} figure>
          {contract === null ? "—" : formatMoney(contract, language)}
        </Fact>
        <Fact name={say("projects.list.paid")} figure>
          {formatMoney(paid, language)}
        </Fact>
      </dl>
    </li>
  );
}

type FactProps = { readonly name: string; readonly figure?: boolean; readonly children: ReactNode };

function Fact({ name, figure, children }: FactProps) {
  return (
    <div>
      <dt className="text-ink-soft">{name}</dt>
      <dd className={figure ? "tabular" : undefined}>{children}</dd>
    </div>
  );
}
