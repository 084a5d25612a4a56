import type { ReactNode } from "react";
import { useSay } from "~/components/language";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { paths } from "~/paths";

type NotPublishedProps = { readonly title: string; readonly children: ReactNode };

/** In the place of what names single firms, where publishable figures are asked for. */
export function NotPublished({ title, children }: NotPublishedProps) {
  const say = useSay();
  return (
    <EmptyState
      title={title}
      action={
        <LinkButton to={paths.bureau({ figures: "publication" })} look="primary">
          {say("bureau.firms.published.action")}
        </LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}
