import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Asker } from "~/work/asker";
import { memberOrNull } from "./require.server";

/** Who waits for the answer to a request: members as their organisation, visitors by their address. */
export const askerOf = async (args: {
  readonly request: Request;
  readonly context: AppLoadContext;
}): Promise<Asker> => {
  const member = await memberOrNull(args);
  const of = member ? `organisation ${member.organisationId}` : `visitor ${args.context.address}`;
  return { of, signal: args.request.signal };
};
