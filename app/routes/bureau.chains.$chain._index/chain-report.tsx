import { plainField } from "~/components/form/form-field";
import { SelectField } from "~/components/form/select-field";
import { useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import { CADENCES } from "~/papers/cadence";
import { paths } from "~/paths";

type ChainReportProps = { readonly code: string; readonly query: Readonly<Record<string, string>> };

/** Chooses the period of the chain's paper, which has the figures of the page; the browser saves what it is answered with. */
export function ChainReport({ code, query }: ChainReportProps) {
  const say = useSay();
  return (
    <form
      method="get"
      action={paths.bureauChainPdf(code)}
      className="grid max-w-xl items-end gap-3 sm:grid-cols-[1fr_auto]"
    >
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        field={plainField("cadence")}
        label={say("beside.chain.cadence")}
        choices={CADENCES.map((value) => ({ value, label: say(`beside.chain.${value}`) }))}
        placeholder={null}
      />
      <Button type="submit">{say("beside.chain.make")}</Button>
    </form>
  );
}
