import type { AppLoadContext } from "@remix-run/server-runtime";
import { isDemoLogin } from "~/demo/demo-logins";
import type { Member } from "~/world";

/** The demo's accounts belong to all its visitors: none may lock the others out, or see where they are. */
export const isShared = ({ demo }: AppLoadContext, { login }: Pick<Member, "login">): boolean =>
  demo && isDemoLogin(login);
