import { columnWan, type Yuan } from "~/domain/money";
import { exactYuan } from "~/messages/format";
import { useLanguage } from "../language";

/** An amount in 万元 for a column headed by that unit; exact to the yuan when pointed at and for programs that read the page. */
export function Wan({ amount }: { readonly amount: Yuan }) {
  const language = useLanguage();
  return (
    <data value={amount} title={exactYuan(amount, language)}>
      {columnWan(amount)}
    </data>
  );
}
