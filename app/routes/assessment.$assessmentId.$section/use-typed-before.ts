import { useEffect, useRef } from "react";
import { canonicalJson } from "~/domain/canonical-json";

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

/**
 * What was ticked or typed while the page's script was still on its way stands in the fields only; it is taken over as
 * if it had been given now, so that it is saved like everything else. `answerOf`: what would be sent for a draft.
 */
export const useTypedBefore = <Draft>(
  code: string,
  draft: Draft,
  read: (form: FormData) => Draft,
  answerOf: (draft: Draft) => unknown,
  change: (draft: Draft) => void,
): void => {
  const first = useRef({ draft, read, answerOf, change });
  useEffect(() => {
    const form = document.getElementById(code)?.closest("form");
    if (!form) return;
    const { draft: shown, read: readFields, answerOf: sent, change: take } = first.current;
    const standing = readFields(new FormData(form));
    if (!same(sent(standing), sent(shown))) take(standing);
  }, [code]);
};
