import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Clash } from "~/domain/revision";
import { useSay } from "../language";
import { ClashNote } from "./clash-note";

type RevisionFieldProps = { readonly revision: number; readonly clash: Clash | undefined };

/** What the form's values were made on: once both values were shown, the newer one. */
export function RevisionField({ revision, clash }: RevisionFieldProps) {
  return <input type="hidden" name="revision" value={clash?.revision ?? revision} />;
}

type FormClashProps = {
  readonly clash: Clash | undefined;
  readonly label: (field: string) => ReactNode;
  /** In words of the page; a field's text as it is where left out. */
  readonly words?: (field: string, value: string) => ReactNode;
};

const textsOf = (content: unknown): Readonly<Record<string, unknown>> =>
  typeof content === "object" && content !== null ? { ...content } : {};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** In a form that was sent on what stands there no more: the fields that differ; its button sends this page's values. */
export function FormClash({ clash, label, words = (_, value) => value }: FormClashProps) {
  const say = useSay();
  const { pathname } = useLocation();
  if (!clash) return null;
  const [mine, theirs] = [textsOf(clash.mine), textsOf(clash.theirs)];
  const shown = (field: string, value: string) =>
    value === "" ? say("revision.cleared") : words(field, value);
  const rows = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => textOf(mine[field]) !== textOf(theirs[field]))
    .map((field) => ({
      key: field,
      label: label(field),
      mine: shown(field, textOf(mine[field])),
      theirs: shown(field, textOf(theirs[field])),
    }));
  return <ClashNote clash={clash} rows={rows} theirsHref={pathname} />;
}
