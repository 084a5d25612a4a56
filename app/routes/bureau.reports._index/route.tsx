import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { FiguresBar } from "~/components/chain/figures-bar";
import { NotPublished } from "~/components/chain/not-published";
import { ErrorSummary } from "~/components/form/error-summary";
import { plainField } from "~/components/form/form-field";
import { SelectField } from "~/components/form/select-field";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { Facts } from "~/components/ui/facts";
import { parseFiguresAsked } from "~/domain/chain/figures-asked";
import { firmFilterQuery } from "~/domain/chain/firm-filter";
import { DAYS_KEPT } from "~/domain/paper-order";
import { replyWithProblems } from "~/form-reply.server";
import { sayFirmFilter } from "~/messages/say-firm-filter";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { cancelPapers } from "~/services/cancel-papers.server";
import { orderPapers } from "~/services/order-papers.server";
import { Orders } from "./orders";
import { readReportsPage } from "./page.server";

export const handle: PageHandle = { title: "orders.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireBureau(args);
  const query = new URL(args.request.url).searchParams;
  const page = await readReportsPage(args.context.world, member, query);
  return { ...page, audience: parseFiguresAsked(query).audience };
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const cancelling = form.get("act") === "cancel";
  const act = cancelling ? cancelPapers : orderPapers;
  const outcome = await act(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  const notice = cancelling ? "papers-cancelled" : "papers-ordered";
  throw redirect(paths.bureauReports(), { headers: { "Set-Cookie": noticeCookie(notice) } });
};

export default function ReportsPage() {
  const { audience, mark } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("orders.title")} lead={say("orders.lead")}>
      <FiguresBar audience={audience} mark={audience === "working" ? mark : null} byName />
      {audience === "publication" ? (
        <NotPublished title={say("orders.published.title")}>{say("orders.published.text")}</NotPublished>
      ) : (
        <Ordering />
      )}
    </Page>
  );
}

function Ordering() {
  const { orders } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const errors = Object.values(reply?.error ?? {}).flatMap((messages) => messages ?? []);
  return (
    <>
      <ErrorSummary errors={errors.map((message) => ({ message }))} />
      <Section title={say("orders.form.title")}>
        <OrderForm />
      </Section>
      <Section
        title={say("orders.list.title")}
        lead={say("orders.list.lead", { days: DAYS_KEPT })}
        actions={
          orders.some(({ underWay }) => underWay) && (
            <LinkButton to={paths.bureauReports()}>{say("orders.list.refresh")}</LinkButton>
          )
        }
      >
        <Orders />
      </Section>
    </>
  );
}

function OrderForm() {
  const { filter, cut, chains, units, reports, firms } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const words = sayFirmFilter({ filter, chains, units }, { say, language });
  return (
    <div className="grid max-w-3xl gap-4">
      <Facts
        facts={[
          {
            key: "cut",
            name: say("orders.form.cut"),
            value: words || say("orders.form.everything"),
            action: (
              <LinkButton to={paths.bureauFirms(firmFilterQuery(filter))} look="quiet" size="small">
                {say("orders.form.change")}
              </LinkButton>
            ),
          },
          {
            key: "count",
            name: say("orders.form.count"),
            value: say("orders.form.countText", { reports, firms }),
          },
        ]}
      />
      {reports === 0 ? (
        <p className="text-ink-soft">{say("orders.form.none")}</p>
      ) : (
        <Form method="post" className="grid max-w-xl gap-3">
          <input type="hidden" name="cut" value={cut} />
          <SelectField
            field={plainField("language", { value: language })}
            label={say("orders.form.language")}
            choices={(["zh", "en"] as const).map((value) => ({ value, label: say(`orders.form.${value}`) }))}
            placeholder={null}
          />
          <p className="text-ink-soft text-sm">{say("orders.form.note")}</p>
          <div>
            <SubmitButton>{say("orders.form.order")}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
