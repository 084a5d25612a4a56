import type { FirmLists } from "~/domain/organisation/firm-lists";
import { isAboveScale, sizeClassOf } from "~/domain/organisation/size-class";
import { readWan } from "~/domain/typed-figure";
import { useSay } from "../language";
import { Alert } from "../ui/alert";

type SizeNoteProps = { readonly lists: FirmLists; readonly staff: unknown; readonly revenue: unknown };

/** The size computed from what is typed, as it will be stored, with the rule it follows. */
export function SizeNote({ lists, staff, revenue }: SizeNoteProps) {
  const say = useSay();
  const people = typeof staff === "string" && /^\d{1,7}$/.test(staff.trim()) ? Number(staff) : null;
  const yuan = typeof revenue === "string" ? readWan(revenue) : null;
  const known = people !== null && people > 0 && yuan !== null;
  return (
    <div className="max-w-xl">
      <Alert title={say("account.field.size")} role="status">
        <p>
          {known
            ? say("account.size.computed", {
                size: say(`domain.size.${sizeClassOf(lists, people, yuan)}`),
                scale: say(`domain.aboveScale.${isAboveScale(lists, yuan) ? "yes" : "no"}`),
              })
            : say("account.size.waiting")}
        </p>
        <p className="mt-1 text-ink-soft text-sm">{say("account.size.rule")}</p>
      </Alert>
    </div>
  );
}
