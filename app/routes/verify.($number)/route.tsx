import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLookUpAllowance } from "~/auth/allowance.server";
import { Results } from "~/components/form/results";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { paths } from "~/paths";
import { FileCheck } from "./file-check";
import { NumberForm } from "./number-form";
import { readState } from "./page.server";
import { StateNote } from "./state-note";

export const handle: PageHandle = { title: "verify.title" };

/** With a number in the address, what is public about its report; the key list always, for checking files here. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get("number")?.trim();
  if (asked) throw redirect(paths.verify(asked));
  const number = params.number ?? null;
  if (number !== null) await requireLookUpAllowance(context);
  const state = number === null ? null : await readState(context.world, number);
  return { number, state, keys: context.world.signing.keys };
};

export default function VerifyPage() {
  const say = useSay();
  const { number, state, keys } = useLoaderData<typeof loader>();
  return (
    <Page title={say("verify.title")} lead={say("verify.lead")}>
      <Section title={say("verify.number.title")} lead={say("verify.number.lead")}>
        <div className="grid gap-5">
          <NumberForm number={number} unknown={number !== null && state === null} />
          {state && (
            <Results>
              <StateNote state={state} />
            </Results>
          )}
        </div>
      </Section>
      <Section title={say("verify.file.title")} lead={say("verify.file.lead")}>
        <FileCheck keys={keys} />
      </Section>
      <Section title={say("verify.how.title")}>
        <div className="prose-text">
          <p>{say("verify.how.seal")}</p>
          <p>
            <a className="text-link" href={paths.keys()}>
              {say("verify.how.keys")}
            </a>{" "}
            ·{" "}
            <a className="text-link" href={paths.reportSchema()}>
              {say("verify.how.schema")}
            </a>
          </p>
          <p>
            <code className="break-words text-sm">{say("verify.how.command")}</code>
          </p>
        </div>
      </Section>
    </Page>
  );
}
