/** The form sent last, with what it said: so that it is not sent again by itself once it says something else. */
type SentForm = {
  readonly form: HTMLFormElement;
  readonly submitter: HTMLElement | null;
  readonly said: string;
};

let sent: SentForm | null = null;

const wordsOf = (form: HTMLFormElement): string =>
  JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );

export const watchSentForms = (): void => {
  const note = ({ target, submitter }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && target.method === "post")
      sent = { form: target, submitter, said: wordsOf(target) };
  };
  window.addEventListener("submit", note, { capture: true });
};

/** Whether the page's form says something else by now than what was sent. */
export const isChangedSince = (form: SentForm | null): boolean =>
  form?.form.isConnected === true && wordsOf(form.form) !== form.said;

/** A form that says what it was made on is never taken twice. */
export const isSafeTwice = (form: SentForm | null): boolean =>
  form !== null &&
  [...new FormData(form.form).keys()].some((name) => /(^|\.)revision$/.test(name) || name === "seen");

export const sentForm = (): SentForm | null => sent;

/** As if its button was pressed once more, with what the fields say now. */
export const sendOnceMore = ({ form, submitter }: SentForm): void => form.requestSubmit(submitter);
