import { isOpen } from "~/domain/catalogue/draft";
import { providerPart } from "~/domain/catalogue/draft-parts";
import type { Flat } from "~/domain/catalogue/flat";
import { type CatalogueDraftId, parseId } from "~/domain/ids";
import type { Problem } from "~/domain/problem";
import type { Member, World } from "~/world";
import { draftProblems, draftVocabulary, readDraftView } from "~db/catalogue-draft-view";
import { loadReference } from "~db/reference-cache";
import { findLatestRevision } from "~db/revision";
import { withTenant } from "~db/tenant";

/** A provider of a draft with what is wrong with it, or null. */
export const readProviderPage = async (
  world: World,
  member: Member,
  asked: { readonly draftId: string | undefined; readonly code: string | undefined },
) => {
  const draftId = parseId<CatalogueDraftId>(asked.draftId);
  if (!draftId) return null;
  const reference = await loadReference(world.db, world.now());
  const { view, latest } = await withTenant(world.db, member, async (tx) => ({
    view: await readDraftView(tx, draftId),
    latest: await findLatestRevision(tx, { subject: draftId, part: providerPart(asked.code ?? "") }),
  }));
  const provider = view?.contents.providers.find(({ code }) => code === asked.code);
  if (!view || !provider) return null;
  const problems: readonly Problem[] = draftProblems(view.contents, reference)
    .filter(({ part, of }) => part === "providers" && of === asked.code)
    .map(({ problem }) => problem);
  const fields: Flat = provider;
  return {
    draftId,
    version: view.draft.version,
    open: isOpen(view.draft.state),
    code: fields.code ?? "",
    fields,
    revision: latest?.number ?? 0,
    problems,
    vocabulary: draftVocabulary(view.contents, reference),
  };
};
