import { Link } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { StageBadge } from "~/components/project/stage-badge";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import type { ItemProject } from "~/domain/projects/item-projects";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";

/** The project of a solution, with the address of its page. */
export type CarriedItem = ItemProject & { readonly projectId: string };
export type Carried = Readonly<Record<string, CarriedItem>>;

type CarryingOutProps = {
  readonly roadmapId: string;
  readonly adopted: { readonly roadmapId: string; readonly version: number; readonly madeAt: Date } | null;
  readonly mayAdopt: boolean;
};

/** Whether this version is the one that is carried out, and the way to make it so. */
export function CarryingOut({ roadmapId, adopted, mayAdopt }: CarryingOutProps) {
  const say = useSay();
  const language = useLanguage();
  const same = adopted?.roadmapId === roadmapId;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {same ? (
        <Badge tone="positive">{say("projects.adopt.adopted")}</Badge>
      ) : (
        <p>
          {adopted
            ? say("projects.adopt.other", {
                version: adopted.version,
                made: formatDate(adopted.madeAt, language),
              })
            : say("projects.adopt.notAdopted")}
        </p>
      )}
      {adopted && (
        <LinkButton to={paths.projects()} size="normal">
          {say("projects.adopt.tracking")}
        </LinkButton>
      )}
      {!same && mayAdopt && (
        <LinkButton look="primary" to={paths.adoptRoadmap(roadmapId)}>
          {say("projects.adopt.link")}
        </LinkButton>
      )}
    </div>
  );
}

/** Owner, dates and stage of an item that is carried out. */
export function ItemProjectLine({ project }: { readonly project: CarriedItem | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (!project) return null;
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <StageBadge stage={project.stage} />
      <span>
        {say("common.named", {
          name: say("projects.list.owner"),
          value: project.owner ?? say("projects.list.noOwner"),
        })}
      </span>
      <span className="text-ink-soft">
        {say("projects.list.range", {
          from: formatDate(project.from, language),
          to: formatDate(project.to, language),
        })}
      </span>
      <Link to={paths.project(project.projectId)} className="inline-block py-1.5 text-link">
        {say("projects.list.open")}
      </Link>
    </p>
  );
}
