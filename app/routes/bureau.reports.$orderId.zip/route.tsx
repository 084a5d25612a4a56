import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { requireBureau } from "~/auth/require.server";
import type { Problem } from "~/domain/problem";
import { refuse, statusOfProblems } from "~/http.server";
import { sayFor } from "~/language.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { type TakenPapers, takePapers } from "~/services/take-papers.server";
import { type ZipEntry, zipStream } from "~/zip-stream.server";

/** The papers of an order that is ready, as one ZIP made while it is sent. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const taken = await takePapers(context.world, member, { orderId: params.orderId });
  if (!taken.ok) return backToOrders(taken.problems);
  const { order, papers, failed } = taken.value;
  const say = sayFor(request);
  const day = order.ordered_at.toISOString().slice(0, 10);
  const entries = failed.length === 0 ? papers : [...papers, failures(failed, say)];
  return new Response(zipStream(entries, order.ordered_at), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="reports-${day}.zip"; filename*=UTF-8''${encodeURIComponent(`${say("orders.zip.name")}-${day}.zip`)}`,
    },
  });
};

/** The page of the orders says why there is nothing to take, and shows what is left. */
const backToOrders = (problems: readonly Problem[]): never => {
  if (statusOfProblems(problems) !== 422) return refuse("not-found");
  const notice = problems[0]?.code === "papers.leftOut" ? "papers-left-out" : "papers-not-ready";
  throw redirect(paths.bureauReports(), { headers: { "Set-Cookie": noticeCookie(notice) } });
};

/** What is missing and why, as a text beside the papers. */
const failures = (failed: TakenPapers["failed"], say: ReturnType<typeof sayFor>): ZipEntry => {
  const lines = failed.map(({ firm_name, number, fault }) =>
    say("orders.fault.line", {
      firm: firm_name,
      number,
      fault: say(`orders.fault.${fault ?? "drawing"}`),
    }),
  );
  const text = new TextEncoder().encode(`\uFEFF${[say("orders.fault.title"), ...lines].join("\r\n")}\r\n`);
  return {
    name: say("orders.zip.failures"),
    read: async function* () {
      yield text;
    },
  };
};
