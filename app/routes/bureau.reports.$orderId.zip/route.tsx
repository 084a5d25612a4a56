import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { requireBureau } from "~/auth/require.server";
import type { Problem } from "~/domain/problem";
import { refuse, statusOfProblems } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { type TakenPapers, takePapers } from "~/services/take-papers.server";
import { madeBy } from "~/sheets/bureau-facts";
import { chinaDay } from "~/sheets/sheet";
import { type ZipEntry, zipStream } from "~/zip-stream.server";

/** The papers of an order that is ready, as one ZIP made while it is sent. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const taken = await takePapers(context.world, member, { orderId: params.orderId });
  if (!taken.ok) return backToOrders(taken.problems);
  const { order, papers, failed } = taken.value;
  const say = sayFor(request);
  const day = chinaDay(order.ordered_at);
  const mark = { audience: "working", at: context.world.now(), by: member.name } as const;
  const lines = madeBy({ bureau: member.organisationName, mark }, { say, language: languageOf(request) });
  const entries = [
    textEntry(say("orders.zip.internal"), lines),
    ...papers,
    ...(failed.length === 0 ? [] : [failures(failed, say)]),
  ];
  return new Response(zipStream(entries, order.ordered_at), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="reports-working-${day}.zip"; filename*=UTF-8''${encodeURIComponent(`${say("orders.zip.name")}_${say("bureau.mark.audience.working")}_${day}.zip`)}`,
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
  return textEntry(say("orders.zip.failures"), [say("orders.fault.title"), ...lines]);
};

/** Lines that Notepad and WPS read. */
const textEntry = (name: string, lines: readonly string[]): ZipEntry => ({
  name,
  read: async function* () {
    yield new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
  },
});
