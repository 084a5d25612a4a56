import type { ProjectStage } from "~/domain/projects/project-event";
import { useSay } from "../language";
import { Badge, type Tone } from "../ui/badge";

const tones: Readonly<Record<ProjectStage, Tone>> = {
  planned: "neutral",
  contracted: "brand",
  working: "brand",
  finished: "brand",
  accepted: "positive",
  paid: "positive",
  stopped: "neutral",
};

/** Where a project stands, in words. */
export function StageBadge({ stage }: { readonly stage: ProjectStage }) {
  const say = useSay();
  return <Badge tone={tones[stage]}>{say(`projects.stage.${stage}`)}</Badge>;
}
