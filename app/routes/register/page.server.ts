import { type FirmLists, firmLists } from "~/domain/organisation/firm-lists";
import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** What the form offers, as published today. */
export const readFirmLists = async ({ db, now }: World): Promise<FirmLists> =>
  firmLists(await loadReference(db, now()));
