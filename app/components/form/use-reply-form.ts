import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { useLocation } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import type { Clash } from "~/domain/revision";
import type { SummaryError } from "./error-summary";

/** What the action answered with `replyWithProblems`. */
export type FormReplyData =
  | (SubmissionResult<string[]> & { readonly fields: string[]; readonly clash?: Clash })
  | null
  | undefined;

type ReplyFormOptions<Shape extends Record<string, unknown>> = {
  readonly reply: FormReplyData;
  readonly defaultValue?: DefaultValue<Shape>;
  readonly id?: string;
};

/**
 * A Conform form that the server checks: it keeps what was typed and shows the server's messages beside the fields
 * and in the summary, with or without script. Yields `form`, `fields` and the `errors` of the summary.
 */
export const useReplyForm = <Shape extends Record<string, unknown>>(options: ReplyFormOptions<Shape>) => {
  const own = useId();
  const accepted = useAccepted(options.reply);
  const [form, fields] = useForm<Shape, Shape, string[]>({
    lastResult: options.reply ?? null,
    ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
    // Under another id Conform takes the form for a new one, with no errors. One given may be named elsewhere.
    id: options.id ?? `${own}-${accepted}`,
    shouldValidate: "onSubmit",
  });
  const order = options.reply?.fields ?? [];
  const errors = Object.entries(form.allErrors)
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .flatMap(([name, messages]) =>
      messages.map(
        (message): SummaryError => ({ id: name === "" ? undefined : `${form.id}-${name}`, message }),
      ),
    );
  return { form, fields, errors };
};

const isRedirect = (state: unknown): boolean =>
  typeof state === "object" && state !== null && "_isRedirect" in state && state._isRedirect === true;

/**
 * How often the form was accepted after it had been refused: Conform would keep the errors, on a page that leads back to
 * itself. A page that is only read again has no reply either, but is no success: what was typed stays.
 */
const useAccepted = (reply: FormReplyData): number => {
  const { key, state } = useLocation();
  const refusedAt = useRef<string | null>(null);
  const [accepted, setAccepted] = useState(0);
  useEffect(() => {
    if (reply) refusedAt.current = key;
    else if (refusedAt.current !== null && refusedAt.current !== key && isRedirect(state)) {
      refusedAt.current = null;
      setAccepted((times) => times + 1);
    }
  }, [reply, key, state]);
  return accepted;
};
