import { readCookie } from "~/language.server";
import { messages } from "~/messages/zh-CN";

const attributes = "Path=/; SameSite=Lax; HttpOnly";

/** The Set-Cookie value that shows `shell.notice.<code>` once, on the next page. */
export const noticeCookie = (code: string): string => `notice=${code}; Max-Age=60; ${attributes}`;

/** The code of the notice to show now, or null; a cookie from elsewhere names none. */
export const noticeOf = (request: Request): string | null => {
  const code = readCookie(request, "notice");
  return code !== undefined && Object.hasOwn(messages.shell.notice, code) ? code : null;
};

export const clearedNotice = `notice=; Max-Age=0; ${attributes}`;
