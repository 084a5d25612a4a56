import { DateField } from "~/components/form/date-field";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useSay } from "~/components/language";
import { MAX_NAME } from "~/domain/projects/parse-fact";
import { ActForm, Folded, ReasonField } from "./act-form";
import type { ProjectPage } from "./page.server";

type PageProps = { readonly page: ProjectPage };

/** Owner, own dates, a step back, an end: each opened when wanted. */
export function MoreActs({ page }: PageProps) {
  const { stage, project, earlier } = page;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <Assign page={page} />
      {stage !== "stopped" && project.finished === null && <Schedule page={page} />}
      {earlier.length > 0 && <Back page={page} />}
      {stage !== "stopped" && project.acceptance === null && <Stop page={page} />}
    </div>
  );
}

function Assign({ page }: PageProps) {
  const say = useSay();
  return (
    <Folded act="assign" title={say("projects.form.assign.title")}>
      <ActForm act="assign" seen={page.seen} submit={say("projects.form.assign.submit")}>
        {(field) => (
          <TextField
            field={field("owner", page.project.owner ?? "")}
            label={say("projects.form.owner")}
            maxLength={MAX_NAME}
          />
        )}
      </ActForm>
    </Folded>
  );
}

function Schedule({ page }: PageProps) {
  const say = useSay();
  const { schedule, plan } = page.project;
  return (
    <Folded act="schedule" title={say("projects.form.schedule.title")}>
      <p className="mb-3 text-ink-soft">{say("projects.form.scheduleHint")}</p>
      <ActForm act="schedule" seen={page.seen} submit={say("projects.form.schedule.submit")}>
        {(field) => (
          <>
            <DateField field={field("from", schedule?.from ?? plan.from)} label={say("projects.form.from")} />
            <DateField field={field("to", schedule?.to ?? plan.to)} label={say("projects.form.to")} />
          </>
        )}
      </ActForm>
    </Folded>
  );
}

function Back({ page }: PageProps) {
  const say = useSay();
  return (
    <Folded act="back" title={say("projects.form.back.title")}>
      <p className="mb-3 text-ink-soft">{say("projects.form.backHint")}</p>
      <ActForm act="back" seen={page.seen} submit={say("projects.form.back.submit")}>
        {(field) => (
          <>
            <SelectField
              field={field("to")}
              label={say("projects.form.backTo")}
              placeholder={null}
              choices={page.earlier.map((stage) => ({ value: stage, label: say(`projects.stage.${stage}`) }))}
              className="max-w-xs"
            />
            <ReasonField field={field("reason")} />
          </>
        )}
      </ActForm>
    </Folded>
  );
}

function Stop({ page }: PageProps) {
  const say = useSay();
  return (
    <Folded act="stop" title={say("projects.form.stop.title")}>
      <p className="mb-3 text-ink-soft">{say("projects.form.stopHint")}</p>
      <ActForm act="stop" seen={page.seen} look="danger" submit={say("projects.form.stop.submit")}>
        {(field) => (
          <>
            <DateField
              field={field("on")}
              label={say("projects.form.stop.on")}
              hint={say("projects.form.dateHint")}
            />
            <ReasonField field={field("reason")} />
          </>
        )}
      </ActForm>
    </Folded>
  );
}
