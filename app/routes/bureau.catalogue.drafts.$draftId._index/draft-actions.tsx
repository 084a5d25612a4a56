import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay } from "~/components/language";
import { LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { FileLink } from "~/components/ui/file-link";
import { type DraftState, isOpen } from "~/domain/catalogue/draft";
import { paths } from "~/paths";

type DraftActionsProps = { readonly draftId: string; readonly state: DraftState };

/** What can be done with the draft as a whole in its state. */
export function DraftActions({ draftId, state }: DraftActionsProps) {
  const say = useSay();
  const open = isOpen(state);
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap gap-2">
        {open && <ActButton act="send" words={say("catalogueDesk.send")} />}
        {state === "in-review" && <ActButton act="withdraw" words={say("catalogueDesk.withdraw")} />}
        {open && (
          <>
            <LinkButton to={paths.draftHead(draftId)}>{say("catalogueDesk.editHead")}</LinkButton>
            <LinkButton to={paths.addDraftEntry(draftId)}>{say("catalogueDesk.addEntry")}</LinkButton>
            <LinkButton to={paths.draftProvider(draftId)}>{say("catalogueDesk.addProvider")}</LinkButton>
          </>
        )}
        <FileLink to={paths.draftXlsx(draftId)}>{say("catalogueDesk.exportFile")}</FileLink>
        {open && <LinkButton to={paths.importDraft(draftId)}>{say("catalogueDesk.importFile")}</LinkButton>}
      </div>
      {open && (
        <Disclosure summary={say("catalogueDesk.discard")}>
          <p>{say("catalogueDesk.discardText")}</p>
          <div className="mt-2">
            <ActButton act="discard" words={say("catalogueDesk.discardConfirm")} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function ActButton({
  act,
  words,
}: {
  readonly act: "send" | "withdraw" | "discard";
  readonly words: string;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="act" value={act} />
      <SubmitButton look={act === "send" ? "primary" : act === "discard" ? "danger" : "secondary"}>
        {words}
      </SubmitButton>
    </Form>
  );
}
