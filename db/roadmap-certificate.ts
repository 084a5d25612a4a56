import type { RoadmapId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

/** Keeps the JSON of a roadmap's certificate beside it: it is large, and read only by who asks for it. */
export const insertRoadmapCertificate = async (
  tx: TenantDb,
  roadmapId: RoadmapId,
  content: string,
): Promise<void> => {
  await tx.insertInto("roadmap_certificate").values({ roadmap_id: roadmapId, content }).execute();
};

export const findRoadmapCertificate = async (tx: TenantDb, roadmapId: RoadmapId): Promise<string | null> => {
  const row = await tx
    .selectFrom("roadmap_certificate")
    .select("content")
    .where("roadmap_id", "=", roadmapId)
    .executeTakeFirst();
  return row?.content ?? null;
};

/** Bytes of the certificate, null where there is none. */
export const findRoadmapCertificateSize = async (
  tx: TenantDb,
  roadmapId: RoadmapId,
): Promise<number | null> => {
  const row = await tx
    .selectFrom("roadmap_certificate")
    .select((eb) => eb.fn<number>("octet_length", ["content"]).as("bytes"))
    .where("roadmap_id", "=", roadmapId)
    .executeTakeFirst();
  return row?.bytes ?? null;
};
