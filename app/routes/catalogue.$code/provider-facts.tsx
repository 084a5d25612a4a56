import { useLanguage, useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Facts } from "~/components/ui/facts";
import type { Provider, Solution } from "~/domain/matching/solution";
import { formatDate } from "~/messages/format";

type ProviderFactsProps = {
  readonly provider: Provider;
  readonly solution: Solution;
  readonly reviewedUntil: string | null;
  readonly release: string;
};

/** Who offers it and how they are tied to whom; until when review and listing hold. */
export function ProviderFacts({ provider, solution, reviewedUntil, release }: ProviderFactsProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const word = (key: string) => say(`catalogue.entry.${key}`);
  const { batch, from, to, reviewed } = solution.listing;
  const date = (day: string) => formatDate(day, language);
  const rows = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([key, value]) => ({ key, name: word(key), value }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      <Section title={word("provider")}>
        <Facts
          facts={[
            ...rows([
              ["providerName", text(provider.name)],
              ["creditCode", provider.creditCode],
              ["providerKind", say(`domain.providerKind.${provider.kind}`)],
            ]),
            {
              key: "interest",
              name: word("interest"),
              value: (
                <>
                  <p>{provider.interest ? text(provider.interest) : word("noInterest")}</p>
                  <p className="mt-1 text-ink-soft">{word(`interestOf.${provider.kind}`)}</p>
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={word("listing")}>
        <Facts
          facts={rows([
            ["reviewed", date(reviewed)],
            ...(reviewedUntil === null ? [] : ([["reviewUntil", date(reviewedUntil)]] as const)),
            ["validity", say("catalogue.entry.validityValue", { from: date(from), to: date(to) })],
            ["batch", batch],
            ["release", release],
          ])}
        />
      </Section>
    </div>
  );
}
