import { useLanguage, useSay, useText } from "~/components/language";
import { Facts } from "~/components/ui/facts";
import type { FirmProfile } from "~/domain/organisation";
import type { FirmLists } from "~/domain/organisation/firm-lists";
import type { Text } from "~/domain/text";
import { formatMoney } from "~/messages/format";

type ProfileFactsProps = { readonly profile: FirmProfile; readonly lists: FirmLists };

/** The profile for members who may not change it. */
export function ProfileFacts({ profile, lists }: ProfileFactsProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const titled = (list: readonly { readonly code: string; readonly title: Text }[], code: string) => {
    const found = list.find((each) => each.code === code);
    return found ? text(found.title) : code;
  };
  const values = {
    name: profile.name,
    creditCode: <span className="tabular">{profile.creditCode}</span>,
    sector: `${profile.sector} ${titled(lists.sectors, profile.sector)}`,
    adcode: titled(lists.places, profile.adcode),
    unit: titled(lists.units, profile.unit),
    chains: profile.chains.map((code) => titled(lists.chains, code)).join(language === "zh" ? "、" : ", "),
    staff: `${profile.staff} ${say("account.field.staffUnit")}`,
    revenue: formatMoney(profile.revenue, language),
    size: say(`domain.size.${profile.size}`),
    title: say(`domain.title.${profile.title ?? "none"}`),
  };
  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-ink-soft">{say("account.firm.readOnly")}</p>
      <Facts
        facts={Object.entries(values).map(([key, value]) => ({
          key,
          name: say(`account.field.${key}`),
          value,
        }))}
      />
    </div>
  );
}
