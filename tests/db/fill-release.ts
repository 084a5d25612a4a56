import { randomUUID } from "node:crypto";
import { publishFigures } from "~/domain/chain/publish-figures";
import { demandRecord } from "~/domain/chain/records";
import type { FigureReleaseId, MemberId, OrganisationId } from "~/domain/ids";
import { insertFigureRelease, insertReleaseRecords } from "~db/figure-release";
import type { TenantDb } from "~db/tenant";

type Person = { readonly organisationId: OrganisationId; readonly memberId: MemberId };

const NAMED = { zh: "甲", en: "A" };

/** A release of figures with a record, which are a bureau's, but may stand in any tenant. */
export const addFigureRelease = async (tx: TenantDb, firm: Person, at: Date) => {
  const id = randomUUID() as FigureReleaseId;
  const nothing = { code: "", version: "1", title: NAMED, note: NAMED, chains: [] };
  const { figures } = publishFigures({
    firms: [],
    records: { results: [], demand: [] },
    earlier: [],
    chains: nothing,
    scenes: [],
    rule: {
      source: { title: NAMED, reference: "", date: "2026-01-01" },
      demo: true,
      minimumFirms: 5,
      dominancePercent: 80,
    },
  });
  await insertFigureRelease(tx, {
    figure_release_id: id,
    released_on: "2026-11-01",
    released_at: at,
    released_by: firm.memberId,
    released_by_name: "王",
    parameters_version: "1",
    content: {
      schema: "qingzhun-figures/1",
      figures,
      city: NAMED,
      units: {},
      scenes: [],
      chainsNote: NAMED,
      rule: { minimumFirms: 5, dominancePercent: 80, demo: true },
    },
  });
  const person = { firm: firm.organisationId, key: "1", chain: "vehicles", consented: false };
  await insertReleaseRecords(tx, id, { results: [], demand: [demandRecord(person, [])] });
};
