import { DEMO_PASSWORD } from "~/domain/demo-password";
import type { HostileServer } from "./server";
import { exchange, type Line, type WireAnswer, type WireRequest } from "./wire";

export const VISITORS = ["nobody", "demo-firm", "demo-draft", "demo-consultant", "demo-bureau"] as const;
export type Visitor = (typeof VISITORS)[number];

export const FORM: Line = ["Content-Type", "application/x-www-form-urlencoded"];

/** Sends requests as the people of the demo do, each with a session of their own. */
export type Sender = (visitor: Visitor, request: WireRequest) => Promise<WireAnswer>;

export const openSender = ({ url }: HostileServer): Sender => {
  const cookies = new Map<Visitor, Promise<string>>();
  const logIn = async (visitor: Visitor): Promise<string> => {
    const body = new URLSearchParams({ login: visitor, password: DEMO_PASSWORD }).toString();
    const answer = await exchange(url, { method: "POST", path: "/login", headers: [FORM], body });
    const cookie = /^session=[^;]+/.exec(answer.headers.getSetCookie().join())?.[0];
    if (answer.status !== 302 || !cookie) throw new Error(`${visitor} could not log in: ${answer.status}`);
    return cookie;
  };
  const cookieOf = (visitor: Visitor) => {
    const cookie = cookies.get(visitor) ?? logIn(visitor);
    cookies.set(visitor, cookie);
    return cookie;
  };
  const send: Sender = async (visitor, request) => {
    if (visitor === "nobody" || request.raw !== undefined) return exchange(url, request);
    const cookie: Line = ["Cookie", await cookieOf(visitor)];
    const answer = await exchange(url, { ...request, headers: [cookie, ...(request.headers ?? [])] });
    // Some form of theirs has signed them out: the next request is made by somebody signed in again.
    if (answer.status === 302 && /^\/login/.test(answer.headers.get("Location") ?? ""))
      cookies.delete(visitor);
    return answer;
  };
  return send;
};
