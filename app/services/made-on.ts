import { z } from "zod";
import { parseId, type SaveId } from "~/domain/ids";

const saveId = z
  .string()
  .transform((text) => parseId<SaveId>(text))
  .refine((id) => id !== null)
  .transform((id) => id ?? undefined);

/** Fields of a save's input that say what it was made on (`MadeOn`). Forms leave them empty where they know nothing. */
export const madeOn = {
  revision: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
  saveId: saveId.optional(),
  follows: z.array(saveId).max(50).optional(),
};
