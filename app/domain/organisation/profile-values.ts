import { formatWan } from "../money";
import type { FirmProfile } from "../organisation";

/** How the history of a firm names its profile. */
export const PROFILE_PART = "profile";

/** The profile as texts of its form; what is compared where two people change it. */
export const profileValues = (profile: FirmProfile) => ({
  name: profile.name,
  sector: profile.sector,
  adcode: profile.adcode,
  unit: profile.unit,
  chains: profile.chains.join(" "),
  staff: String(profile.staff),
  revenue: formatWan(profile.revenue),
  title: profile.title ?? "none",
});
