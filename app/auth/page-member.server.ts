import { PAGE_MEMBER } from "~/domain/session";
import type { Member } from "~/world";

/** Whether a page that somebody else opened sends this, in a browser where this member is signed in now. */
export const isOtherMembersPage = (request: Request, { memberId }: Pick<Member, "memberId">): boolean => {
  const page = request.headers.get(PAGE_MEMBER);
  return page !== null && page !== memberId;
};
