import { useSay } from "~/components/language";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { paths } from "~/paths";

/** Publishable figures exist only once they are released. */
export function NoRelease() {
  const say = useSay();
  return (
    <EmptyState
      title={say("bureau.release.none.title")}
      action={
        <LinkButton to={paths.bureauReleases()} look="primary">
          {say("bureau.release.none.action")}
        </LinkButton>
      }
    >
      {say("bureau.release.none.text")}
    </EmptyState>
  );
}
