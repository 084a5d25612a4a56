import { Link } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Table } from "~/components/ui/table";
import type { Flat } from "~/domain/catalogue/flat";
import { paths } from "~/paths";

type ProvidersSectionProps = {
  readonly draftId: string;
  readonly open: boolean;
  readonly providers: readonly Flat[];
};

/** The providers of the draft, of which kind, and whether they disclosed their interests. */
export function ProvidersSection({ draftId, open, providers }: ProvidersSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const word = (key: string) => say(`catalogueDesk.providers.${key}`);
  const nameOf = ({ nameZh, nameEn, code }: Flat) => (language === "zh" ? nameZh : nameEn) || code;
  return (
    <Section title={say("catalogueDesk.providers.title", { count: providers.length })} id="providers">
      <Table
        dense
        caption={say("catalogueDesk.providers.title", { count: providers.length })}
        captionHidden
        rows={providers}
        rowKey={({ code }) => code ?? ""}
        columns={[
          {
            key: "name",
            title: word("name"),
            rowHeader: true,
            className: "min-w-44",
            cell: (flat) =>
              open ? (
                <Link to={paths.draftProvider(draftId, flat.code)} className="text-link">
                  {nameOf(flat)}
                </Link>
              ) : (
                nameOf(flat)
              ),
          },
          {
            key: "kind",
            title: word("kind"),
            className: "min-w-28",
            cell: ({ providerKind }) => providerKind && say(`domain.providerKind.${providerKind}`),
          },
          {
            key: "interest",
            title: word("interest"),
            className: "whitespace-nowrap",
            cell: ({ interestZh }) => word(interestZh ? "given" : "missing"),
          },
        ]}
      />
    </Section>
  );
}
