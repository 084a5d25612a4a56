import { useLanguage, useSay } from "~/components/language";
import { Stat, Stats } from "~/components/ui/stat";
import { Table } from "~/components/ui/table";
import { type Yuan, yuan } from "~/domain/money";
import { formatDate, formatMoney } from "~/messages/format";
import type { ProjectPage } from "./page.server";

/** Contract, paid, owed, renewals and subsidy as sums and line by line. */
export function MoneyLines({ page }: { readonly page: ProjectPage }) {
  const { project, owed, settled } = page;
  const { contract, payments, renewals, subsidies } = project;
  const say = useSay();
  const language = useLanguage();
  const money = (amount: Yuan) => formatMoney(amount, language);
  const sum = (facts: readonly { readonly amount: Yuan }[]) =>
    yuan(facts.reduce((all, { amount }) => all + amount, 0));
  const lines = [...payments, ...renewals, ...subsidies].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Stats>
        <Stat
          label={say("projects.money.contract")}
          value={contract ? money(contract.amount) : "—"}
          note={contract?.number}
        />
        <Stat
          label={say("projects.money.paid")}
          value={money(sum(payments))}
          note={
            contract &&
            (settled ? say("projects.money.settled") : `${say("projects.money.owed")} ${money(yuan(owed))}`)
          }
        />
        <Stat label={say("projects.money.renewals")} value={money(sum(renewals))} />
        <Stat label={say("projects.money.subsidy")} value={money(sum(subsidies))} />
      </Stats>
      {lines.length > 0 && (
        <Table
          caption={say("projects.money.lines")}
          captionHidden
          dense
          rows={lines}
          rowKey={({ event }) => String(event)}
          columns={[
            {
              key: "on",
              title: say("projects.money.date"),
              className: "whitespace-nowrap",
              cell: ({ on }) => formatDate(on, language),
            },
            {
              key: "kind",
              title: say("projects.money.kind"),
              rowHeader: true,
              cell: (line) =>
                [
                  say(`projects.money.of.${line.kind}`),
                  line.kind === "paid" && line.final && say("projects.money.final"),
                  line.kind === "subsidised" && line.source,
                ]
                  .filter(Boolean)
                  .join(" · "),
            },
            {
              key: "amount",
              title: say("projects.money.amount"),
              numeric: true,
              cell: ({ amount }) => money(amount),
            },
          ]}
        />
      )}
    </div>
  );
}
