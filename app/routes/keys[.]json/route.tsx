import type { LoaderFunctionArgs } from "@remix-run/node";

/** The public keys of this installation, retired ones included; for everybody. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  new Response(`${JSON.stringify(context.world.signing.keys, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=300",
    },
  });
