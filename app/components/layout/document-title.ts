import { useMatches } from "@remix-run/react";
import type { Say } from "~/messages/translator";
import { useSay } from "../language";

/**
 * A route names its document title by `export const handle: PageHandle = { title: "account.login.title" }`, a key of
 * the messages, or makes it from its own loader's data.
 */
export type PageHandle = {
  readonly title: string | ((data: unknown, say: Say) => string);
};

const isPageHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === "object" && handle !== null && "title" in handle;

/** For pages named by what they show: their loader says `documentTitle`; without data (a refusal) the key's words. */
export const titleOfData =
  (fallback: string) =>
  (data: unknown, say: Say): string =>
    typeof data === "object" &&
    data !== null &&
    "documentTitle" in data &&
    typeof data.documentTitle === "string"
      ? data.documentTitle
      : say(fallback);

/** The title of the innermost page that names one, before the product's name. */
export const useDocumentTitle = (): string => {
  const say = useSay();
  const match = useMatches().findLast(({ handle }) => isPageHandle(handle));
  const product = say("shell.productTitle");
  if (!match || !isPageHandle(match.handle)) return product;
  const { title } = match.handle;
  return `${typeof title === "string" ? say(title) : title(match.data, say)} — ${product}`;
};
