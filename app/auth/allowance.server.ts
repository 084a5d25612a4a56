import type { AppLoadContext } from "@remix-run/server-runtime";
import type { LimitName } from "~/domain/limits";
import { refuse } from "~/http.server";
import type { Member } from "~/world";

const require = async ({ world }: AppLoadContext, limit: LimitName, key: string): Promise<void> => {
  const seconds = await world.limits.take(limit, key);
  if (seconds !== null) refuse("too-many-requests", seconds);
};

/** Counts a file that is drawn or packed: for the member's organisation, or the address of a visitor. */
export const requireFileAllowance = (
  context: AppLoadContext,
  member: Pick<Member, "organisationId"> | null,
): Promise<void> =>
  member
    ? require(context, "files-organisation", member.organisationId)
    : require(context, "files-address", context.address);

/** Counts a look-up of what only a number leads to, by address. */
export const requireLookUpAllowance = (context: AppLoadContext): Promise<void> =>
  require(context, "lookup-address", context.address);
