import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { WhomToAsk } from "~/components/layout/whom-to-ask";
import { Alert } from "~/components/ui/alert";
import { paths } from "~/paths";

export const handle: PageHandle = { title: "account.help.title" };

const CASES = ["forgotten", "known", "disabled", "wrongCode"] as const;

/** The same for everybody, so that it tells nobody which accounts or companies there are. */
export default function Help() {
  const say = useSay();
  return (
    <Page title={say("account.help.title")} lead={say("account.help.lead")}>
      <div className="max-w-2xl">
        <Alert title={say("account.help.whom")}>
          <WhomToAsk />
        </Alert>
      </div>
      <div className="prose-text">
        {CASES.map((which) => (
          <section key={which}>
            <h2>{say(`account.help.${which}`)}</h2>
            <p>{say(`account.help.${which}Text`)}</p>
          </section>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        <Link to={paths.login()} className="text-link">
          {say("account.login.title")}
        </Link>
        <Link to={paths.register()} className="text-link">
          {say("account.login.register")}
        </Link>
      </p>
    </Page>
  );
}
