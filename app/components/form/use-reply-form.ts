import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
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
  const [form, fields] = useForm<Shape, Shape, string[]>({
    lastResult: options.reply ?? null,
    ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
    ...(options.id !== undefined && { id: options.id }),
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
