import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import { DraftPreview } from "~/components/plan/draft-preview";
import { InForce } from "~/components/plan/in-force";
import { draftOfRequest } from "~/components/plan/plan-draft";
import { PlanFields } from "~/components/plan/plan-fields";
import type { CountableSubsidy } from "~/components/plan/plan-limits";
import { TicketField } from "~/components/plan/ticket-field";
import type { Level } from "~/domain/instrument/instrument";
import type { PlanRequest, RoadmapItem } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { paths } from "~/paths";
import { type BoardRow, PlanBoard, startChoice } from "./plan-board";
import { WantedField } from "./wanted-note";

type AdjustFormProps = {
  readonly submissionId: string;
  readonly request: PlanRequest;
  readonly items: readonly RoadmapItem[];
  /** Under contract: every new plan has them, so there is nothing to choose. */
  readonly carried: readonly string[];
  readonly level: Level;
  readonly titles: Titles;
  readonly subsidies: readonly CountableSubsidy[];
};

/** Plans anew under other limits, or with solutions pinned, moved and left out; makes another version. */
export function AdjustForm(props: AdjustFormProps) {
  const { submissionId, request, items, carried, level, titles, subsidies } = props;
  const say = useSay();
  const text = useText();
  const nameOf = (code: string): string => {
    const title = titles.solution[code];
    return title ? text(title) : code;
  };
  const open = (code: string): boolean => !carried.includes(code);
  const rows = [
    ...items
      .filter(({ solution }) => !carried.includes(solution))
      .map((item) => rowOf(request, item, nameOf(item.solution))),
    ...request.excluded
      .filter((code) => !carried.includes(code))
      .map(
        (code): BoardRow => ({
          code,
          name: nameOf(code),
          firstQuarter: null,
          length: 1,
          initial: `exclude:${code}`,
        }),
      ),
  ];
  const known = new Set(rows.map(({ code }) => code));
  return (
    <>
      <Form
        method="post"
        action={paths.planRoadmap(submissionId)}
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
      >
        <PlanBoard rows={rows} />
        {carried.length > 0 && (
          <p>
            {say("projects.figures.fixed", {
              solutions: carried.map(nameOf).join(say("projects.figures.and")),
            })}
          </p>
        )}
        <label className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-1">
          <span className="font-medium">{say("planner.board.add")}</span>
          <select name="choice" className="min-h-11 rounded-md border border-ink-faint bg-paper px-3">
            <option value="">{say("planner.board.addNone")}</option>
            {Object.keys(titles.solution)
              .filter((code) => !known.has(code) && !carried.includes(code))
              .map((code) => (
                <option key={code} value={`pin:${code}`}>
                  {nameOf(code)}
                </option>
              ))}
          </select>
        </label>
        <PlanFields draft={draftOfRequest(request)} problems={[]} level={level} subsidies={subsidies}>
          <WantedField wanted={request.wanted} />
        </PlanFields>
        <InForce
          first={{
            draft: draftOfRequest(request),
            towards: request.wanted?.target ?? "",
            choices: {
              pinned: request.pinned.filter(open),
              excluded: request.excluded.filter(open),
              startsIn: (request.startsIn ?? [])
                .filter(({ solution }) => open(solution))
                .map(({ solution, quarter }) => `${solution}@${quarter}`),
            },
          }}
          solutionName={nameOf}
          targets={request.wanted ? [{ id: request.wanted.target, name: request.wanted.name }] : []}
          subsidies={subsidies}
        />
        <div>
          <TicketField />
          <SubmitButton pendingText={say("roadmap.ask.pending")}>{say("roadmap.adjust.submit")}</SubmitButton>
        </div>
      </Form>
      <DraftPreview submissionId={submissionId} />
    </>
  );
}

const rowOf = (request: PlanRequest, item: RoadmapItem, name: string): BoardRow => {
  const { solution, firstQuarter, lastQuarter } = item;
  const fixed = request.startsIn?.find((each) => each.solution === solution);
  return {
    code: solution,
    name,
    firstQuarter,
    length: lastQuarter - firstQuarter + 1,
    initial: fixed
      ? startChoice(solution, fixed.quarter)
      : request.pinned.includes(solution)
        ? `pin:${solution}`
        : "",
  };
};
