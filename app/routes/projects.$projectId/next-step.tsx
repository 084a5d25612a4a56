import { useLanguage, useSay } from "~/components/language";
import { yuan } from "~/domain/money";
import type { FactKind } from "~/domain/projects/project-event";
import { formatMoney } from "~/messages/format";
import { ActForm, FactFields, Folded, ReasonField } from "./act-form";
import type { ProjectPage } from "./page.server";

type PageProps = { readonly page: ProjectPage };

/** The step that comes next in the order; a payment too while something is owed. */
export function NextStep({ page }: PageProps) {
  const say = useSay();
  const next = nextOf(page);
  if (page.stage === "stopped") return <Resume page={page} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {next ? (
        <>
          <h3 className="text-lg">{say(`projects.form.${next}.title`)}</h3>
          <FactForm kind={next} page={page} />
        </>
      ) : (
        <p>{say("projects.page.allDone")}</p>
      )}
      <div className="grid gap-1">
        {besidesOf(page, next).map((kind) => (
          <Folded key={kind} act={kind} title={say(`projects.form.${kind}.title`)}>
            <FactForm kind={kind} page={page} />
          </Folded>
        ))}
      </div>
    </div>
  );
}

const NEXT: Readonly<Partial<Record<ProjectPage["stage"], FactKind>>> = {
  planned: "contracted",
  contracted: "started",
  working: "finished",
  finished: "accepted",
  accepted: "paid",
};

const nextOf = ({ stage }: ProjectPage): FactKind | null => NEXT[stage] ?? null;

/** What may be entered besides: money once there is a contract, the effect once the work is done. */
const besidesOf = ({ project, settled }: ProjectPage, next: FactKind | null): readonly FactKind[] => {
  const { contract, finished } = project;
  const all: readonly (FactKind | false)[] = [
    finished !== null && "measured",
    contract !== null && !settled && "paid",
    contract !== null && "renewed",
    contract !== null && "subsidised",
  ];
  return all.filter((kind) => kind !== false).filter((kind) => kind !== next);
};

type FactFormProps = PageProps & { readonly kind: FactKind };

export function FactForm({ kind, page }: FactFormProps) {
  const say = useSay();
  const language = useLanguage();
  const { contract, plan } = page.project;
  const hint =
    kind === "contracted"
      ? say("projects.form.contractHint", {
          planned: formatMoney(plan.amount, language),
          catalogue: formatMoney(plan.catalogueAmount, language),
        })
      : kind === "paid" && contract
        ? say("projects.form.owedHint", {
            contract: formatMoney(contract.amount, language),
            owed: formatMoney(yuan(page.owed), language),
          })
        : undefined;
  return (
    <ActForm act={kind} seen={page.seen} submit={say(`projects.form.${kind}.submit`)}>
      {(field) => <FactFields kind={kind} page={page} field={field} amountHint={hint} />}
    </ActForm>
  );
}

function Resume({ page }: PageProps) {
  const say = useSay();
  return (
    <div className="grid gap-3">
      <p>{say("projects.page.stopped")}</p>
      <ActForm act="resume" seen={page.seen} submit={say("projects.form.resume.submit")}>
        {(field) => <ReasonField field={field("reason")} />}
      </ActForm>
    </div>
  );
}
