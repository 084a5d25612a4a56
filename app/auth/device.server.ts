import { type Cookie, createCookie } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/server-runtime";
import { z } from "zod";
import { remembering } from "~/services/known-device";
import type { Device, Member, Visitor } from "~/world";

/** Knows browsers that have logged in before; it signs nobody in. */
export type Devices = Cookie;

const HALF_A_YEAR = 180 * 86_400;

const schema = z.object({ id: z.string().max(64), accounts: z.array(z.string().max(32)).max(32) });

/** The first secret signs; the others are accepted. They are this cookie's own, so that no other one is taken for it. */
export const createDevices = (options: {
  readonly secrets: readonly string[];
  readonly secure: boolean;
}): Devices =>
  createCookie(options.secure ? "__Host-device" : "device", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: options.secure,
    maxAge: HALF_A_YEAR,
    secrets: options.secrets.map((secret) => `device ${secret}`),
  });

const deviceOf = async (request: Request, { devices }: AppLoadContext): Promise<Device | null> => {
  const parsed = schema.safeParse(await devices.parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : null;
};

/** Where a request comes from: the address as far as proxies are believed, and the browser where it is known. */
export const visitorOf = async (request: Request, context: AppLoadContext): Promise<Visitor> => ({
  address: context.address,
  device: await deviceOf(request, context),
});

/** The Set-Cookie value by which this browser is known to the member's account from now on. */
export const rememberDevice = (
  context: AppLoadContext,
  { device }: Visitor,
  { login }: Pick<Member, "login">,
): Promise<string> => context.devices.serialize(remembering(context.world, device, login));
