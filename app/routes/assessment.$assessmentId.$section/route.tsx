import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { requireEnterprise } from "~/auth/require.server";
import { sayProgress } from "~/components/answer/say-progress";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { ProgressBar } from "~/components/ui/progress-bar";
import { questionPart } from "~/domain/instrument/question-part";
import type { Problem } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { confirmAnswers } from "~/services/confirm-answers.server";
import { saveAnswer } from "~/services/save-answer.server";
import type { Member, World } from "~/world";
import { CONFIRM, readItemDraft, readSceneDraft, readSectionForm } from "./answer-form";
import { ConfirmButton } from "./confirm-button";
import { type ItemDraft, itemDraftOf, type SceneDraft, sceneDraftOf } from "./draft";
import { ItemQuestion } from "./item-question";
import { readSection } from "./page.server";
import { SaveOutcomesProvider } from "./save-outcomes";
import { SceneQuestion } from "./scene-question";
import { SectionNav } from "./section-nav";
import { standingOf } from "./standing";
import { useOthersChanges } from "./use-others-changes";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readSection(context.world, member, params));
  if (page.submissionId) throw redirect(paths.submission(page.submissionId));
  return page;
};

type Rejected = {
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
  readonly clashes: Readonly<Record<string, Clash>>;
  readonly items: Readonly<Record<string, ItemDraft>>;
  readonly scenes: Readonly<Record<string, SceneDraft>>;
};

/** The whole section at once, as a browser without script sends it; what is wrong stays in its fields. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readSection(context.world, member, params));
  const form = await receiveForm(request);
  const problems: Record<string, readonly Problem[]> = {};
  const clashes: Record<string, Clash> = {};
  for (const sent of readSectionForm(form, page.items, page.scenes)) {
    const answer = { assessmentId: page.assessmentId, ...sent, confirms: false };
    const saved = await saveAnswer(context.world, member, answer);
    if (!saved.ok) problems[sent.code] = saved.problems;
    else if (saved.value.kept.kind === "clash") clashes[sent.code] = saved.value.kept.clash;
  }
  if (Object.keys({ ...problems, ...clashes }).length === 0) {
    if (!form.has(CONFIRM)) throw redirect(nextPath(page));
    throw redirect(await confirmed(context.world, member, page, form.get(CONFIRM)));
  }
  const items = Object.fromEntries(page.items.map((item) => [item.code, readItemDraft(form, item)]));
  const scenes = Object.fromEntries(page.scenes.map((scene) => [scene.code, readSceneDraft(form, scene)]));
  const status = Object.keys(problems).length > 0 ? 422 : 409;
  return data<Rejected>({ problems, clashes, items, scenes }, status);
};

/** Confirms what a browser without script asked to, and stays where that was. */
const confirmed = async (
  world: World,
  member: Member,
  page: { readonly assessmentId: string; readonly section: { readonly code: string } },
  asked: unknown,
): Promise<string> => {
  const code = typeof asked === "string" && asked !== "" ? asked : undefined;
  const { assessmentId } = page;
  await confirmAnswers(world, member, { assessmentId, section: page.section.code, code });
  const path = paths.assessmentSection(assessmentId, page.section.code);
  return code === undefined ? path : `${path}#${code}`;
};

const nextPath = (page: {
  readonly assessmentId: string;
  readonly next: { readonly code: string } | null;
}): string =>
  page.next
    ? paths.assessmentSection(page.assessmentId, page.next.code)
    : paths.assessmentCheck(page.assessmentId);

export const handle: PageHandle = { title: "assessment.title" };

export default function SectionPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { revalidate } = useRevalidator();
  const onSaved = useCallback(() => revalidate(), [revalidate]);
  const { done, total } = page.progress;
  return (
    <Page
      title={text(page.section.title)}
      lead={say(
        page.section.kind === "items" ? "assessment.overview.anyOrder" : "assessment.sections.scenes",
      )}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 lg:sticky lg:top-4 lg:self-start">
          <ProgressBar
            label={say("assessment.overview.title")}
            value={done}
            maximum={total}
            text={sayProgress(page.progress, say)}
          />
          <SectionNav {...page} current={page.section.code} />
        </div>
        <SaveOutcomesProvider key={page.section.code} onSaved={onSaved}>
          <Questions />
        </SaveOutcomesProvider>
      </div>
    </Page>
  );
}

function Questions() {
  const page = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const say = useSay();
  const url = paths.assessmentAnswer(page.assessmentId);
  useOthersChanges(url, page.changes);
  const count = Object.keys({ ...rejected?.problems, ...rejected?.clashes }).length;
  const known = { url, member: page.member };
  const remarks = (code: string) => rejected?.problems[code] ?? page.remarks[code] ?? [];
  const confirm = (code: string) =>
    page.toConfirm.includes(code) ? <ToConfirm section={page.section.code} code={code} /> : null;
  return (
    <Form method="post" autoComplete="off" data-saves-itself="" className="min-w-0">
      {count > 0 && (
        <Alert tone="danger" role="alert">
          {say("assessment.save.someProblems", { count })}
        </Alert>
      )}
      {page.toConfirm.length > 0 && (
        <Alert tone="warning" title={say("assessment.confirm.title", { count: page.toConfirm.length })}>
          <p className="mb-3">{say("assessment.confirm.text")}</p>
          <ConfirmSection />
        </Alert>
      )}
      {page.items.map((item) => (
        <ItemQuestion
          key={item.code}
          item={item}
          saving={{
            ...known,
            standing: standingOf(
              page.latest[questionPart({ part: "item", code: item.code })],
              itemDraftOf(page.answers.items[item.code]),
            ),
            typed: rejected?.items[item.code],
            clash: rejected?.clashes[item.code],
          }}
          known={page.known}
          year={page.year}
          doubts={page.doubts[item.code] ?? []}
          confirm={confirm(item.code)}
          problems={remarks(item.code)}
        />
      ))}
      {page.scenes.map((scene) => (
        <SceneQuestion
          key={scene.code}
          scene={scene}
          saving={{
            ...known,
            standing: standingOf(
              page.latest[questionPart({ part: "scene", code: scene.code })],
              sceneDraftOf(page.answers.scenes[scene.code]),
            ),
            typed: rejected?.scenes[scene.code],
            clash: rejected?.clashes[scene.code],
          }}
          doubts={page.doubts[scene.code] ?? []}
          confirm={confirm(scene.code)}
          problems={remarks(scene.code)}
        />
      ))}
      <FootButtons />
    </Form>
  );
}

function ConfirmSection() {
  const { section } = useLoaderData<typeof loader>();
  const say = useSay();
  return <ConfirmButton section={section.code}>{say("assessment.confirm.section")}</ConfirmButton>;
}

function ToConfirm({ section, code }: { readonly section: string; readonly code: string }) {
  const say = useSay();
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <Badge tone="warning">{say("assessment.confirm.badge")}</Badge>
      <ConfirmButton section={section} code={code}>
        {say("assessment.confirm.one")}
        <span className="sr-only"> {code}</span>
      </ConfirmButton>
    </div>
  );
}

function FootButtons() {
  const { assessmentId, next, previous } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  return (
    <div className="flex flex-wrap items-center gap-3 border-line border-t pt-6">
      <SubmitButton>
        {next ? say("assessment.save.next", { title: text(next.title) }) : say("assessment.save.toCheck")}
      </SubmitButton>
      {previous && (
        <LinkButton to={paths.assessmentSection(assessmentId, previous.code)}>
          {say("assessment.save.previous")}
        </LinkButton>
      )}
      <LinkButton look="quiet" to={paths.assessment(assessmentId)}>
        {say("assessment.save.overview")}
      </LinkButton>
    </div>
  );
}
