import { importHistoricalResult } from "~/services/import-historical-result.server";
import { recordOnsiteRating } from "~/services/record-onsite-rating.server";
import type { Member } from "~/world";
import { accepted } from "./accepted";
import type { SeedClock } from "./seed-clock";
import type { SeedTask } from "./seed-firm";

/** What a firm with a past enters of it: a result of the 2022 edition, and the first firm of all an on-site rating. */
export const seedHistory = async (
  clock: SeedClock,
  member: Member,
  { firm, serial }: SeedTask,
): Promise<void> => {
  const { chance } = clock;
  const hundredths = 2000 + Math.round(firm.maturity * 1000) + chance.whole(0, 800);
  const month = String(chance.whole(3, 11)).padStart(2, "0");
  accepted(
    await importHistoricalResult(clock.on(firm.registered - 1), member, {
      ratedOn: `2023-${month}-${chance.whole(10, 28)}`,
      points: (hundredths / 100).toFixed(2),
      statedLevel: String(Math.floor(hundredths / 2000)),
      note: "示例数据",
    }),
  );
  if (serial > 0) return;
  const day = clock.on(20).now().toISOString().slice(0, 10);
  accepted(
    await recordOnsiteRating(clock.on(18), member, {
      ratedOn: day,
      level: "1",
      assessor: "示例评测机构",
      documentNumber: "示例〔2026〕001号",
      note: "示例数据",
    }),
  );
};
