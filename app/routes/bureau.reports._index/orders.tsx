import { Form, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useLanguage, useSay } from "~/components/language";
import { Button, LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { ProgressBar } from "~/components/ui/progress-bar";
import { formatDate, formatTime } from "~/messages/format";
import { sayFirmFilter } from "~/messages/say-firm-filter";
import { paths } from "~/paths";
import type { OrderLine, ReportsPage } from "./page.server";

/** What was ordered, newest first. While something is under way the page asks anew; without script a link does. */
export function Orders() {
  const { orders } = useLoaderData<ReportsPage>();
  const say = useSay();
  const language = useLanguage();
  const sayCut = useSayCut();
  useProgress(orders.some(({ underWay }) => underWay));
  if (orders.length === 0) return <p className="text-ink-soft">{say("orders.list.none")}</p>;
  return (
    <ul className="border-line border-t">
      {orders.map((order) => (
        <li
          key={order.id}
          className="grid gap-x-6 gap-y-3 border-line border-b py-4 lg:grid-cols-[16rem_minmax(0,1fr)_22rem]"
        >
          <div>
            <h3 className="text-base">{sayCut(order)}</h3>
            <p className="text-ink-soft text-sm">
              {say("orders.list.ordered", {
                date: formatDate(order.orderedAt, language),
                time: formatTime(order.orderedAt),
              })}
            </p>
          </div>
          <Progress order={order} label={say("orders.list.label", { cut: sayCut(order) })} />
          <Actions order={order} />
        </li>
      ))}
    </ul>
  );
}

const EVERY = 2_000;

const useProgress = (underWay: boolean): void => {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, EVERY);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
};

const useSayCut = (): ((order: OrderLine) => string) => {
  const { chains, units } = useLoaderData<ReportsPage>();
  const say = useSay();
  const language = useLanguage();
  return ({ filter, language: of }) =>
    say("orders.list.language", {
      cut: sayFirmFilter({ filter, chains, units }, { say, language }) || say("orders.form.everything"),
      language: say(`orders.form.${of}`),
    });
};

function Progress({ order, label }: { readonly order: OrderLine; readonly label: string }) {
  const say = useSay();
  const { state, drawn, papers, failed } = order;
  return (
    <div className="grid gap-1">
      <ProgressBar
        label={label}
        value={drawn + failed.length}
        maximum={papers}
        text={say("orders.list.done", { done: drawn, papers })}
      />
      <p className="text-ink-soft text-sm" role="status">
        <State order={order} />
      </p>
      {failed.length > 0 && state !== "cancelled" && (
        <Disclosure summary={say("orders.list.failed", { failed: failed.length })}>
          <ul className="list-disc pl-5 text-sm">
            {failed.map(({ firm, number, fault }) => (
              <li key={number}>
                {say("orders.fault.line", { firm, number, fault: say(`orders.fault.${fault ?? "drawing"}`) })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function State({ order: { state, drawn, expiresAt } }: { readonly order: OrderLine }) {
  const say = useSay();
  const language = useLanguage();
  const until = expiresAt
    ? { date: formatDate(expiresAt, language), time: formatTime(expiresAt) }
    : { date: "", time: "" };
  const shown = state === "ready" && drawn === 0 ? "nothing" : state;
  return <>{say(`orders.state.${shown}`, until)}</>;
}

function Actions({ order }: { readonly order: OrderLine }) {
  const say = useSay();
  const { id, state, underWay, drawn, failed } = order;
  return (
    <div className="flex flex-wrap items-start gap-2 lg:justify-end">
      {state === "ready" && drawn > 0 && (
        // Without "download": where a paper may no longer be had, the answer is a page and not a file.
        <LinkButton to={paths.bureauReportsZip(id)} reloadDocument>
          {say("orders.take")}
        </LinkButton>
      )}
      {!underWay && (state !== "ready" || failed.length > 0) && <OrderAgain order={order} />}
      {(underWay || state === "ready") && (
        <Form method="post">
          <input type="hidden" name="orderId" value={id} />
          <Button type="submit" name="act" value="cancel" look="quiet">
            {say(underWay ? "orders.cancel" : "orders.discard")}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** The same companies in the same language, as they let their reports be had now. */
function OrderAgain({ order: { cut, language } }: { readonly order: OrderLine }) {
  const say = useSay();
  return (
    <Form method="post">
      <input type="hidden" name="cut" value={cut} />
      <input type="hidden" name="language" value={language} />
      <Button type="submit">{say("orders.again")}</Button>
    </Form>
  );
}
