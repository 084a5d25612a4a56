import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { safeRedirect } from "~/auth/redirect";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { cannotSaveFiles, isWeChat } from "~/domain/in-app-browser";
import { paths } from "~/paths";
import { AddressToCopy } from "./address-to-copy";

export const handle: PageHandle = { title: "openInBrowser.title" };

/** Opened in a real browser, by the menu of the app or from the clipboard, it leads on to the file. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const file = safeRedirect(new URL(request.url).searchParams.get("file"), paths.home());
  const userAgent = request.headers.get("User-Agent");
  if (!cannotSaveFiles(userAgent)) throw redirect(file);
  return { address: new URL(file, request.url).href, app: isWeChat(userAgent) ? "wechat" : "other" };
};

const STEPS = ["menu", "logIn"] as const;

export default function OpenInBrowser() {
  const say = useSay();
  const { address, app } = useLoaderData<typeof loader>();
  return (
    <Page title={say("openInBrowser.title")} lead={say("openInBrowser.lead")}>
      <ol className="prose-text list-decimal pl-6 text-lg">
        {STEPS.map((step) => (
          <li key={step} className="mt-2 first:mt-0">
            {say(step === "menu" ? `openInBrowser.menu.${app}` : `openInBrowser.${step}`)}
          </li>
        ))}
      </ol>
      <Section title={say("openInBrowser.copyTitle")} lead={say("openInBrowser.copyLead")}>
        <AddressToCopy address={address} />
      </Section>
    </Page>
  );
}
