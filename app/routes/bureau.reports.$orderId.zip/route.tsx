import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import type { Problem } from "~/domain/problem";
import { refuse, refuseFor, statusOfProblems, wantsPage } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { sayFirmFilter } from "~/messages/say-firm-filter";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { type TakenPapers, takePapers } from "~/services/take-papers.server";
import { attachment } from "~/sheets/attachment.server";
import { madeBy } from "~/sheets/bureau-facts";
import { dated } from "~/sheets/dated";
import { fileNames } from "~/sheets/file-names";
import { papersIndexSheet } from "~/sheets/papers-index-sheet";
import { type ZipEntry, zipStream } from "~/zip-stream.server";
import { readCut } from "./page.server";

/** The papers of an order that is ready, as one ZIP made while it is sent. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const taken = await takePapers(context.world, member, { orderId: params.orderId });
  if (!taken.ok) return backToOrders(request, taken.problems);
  const { order, papers, failed } = taken.value;
  const now = context.world.now();
  const voice = { say: sayFor(request), language: languageOf(request) };
  const { say } = voice;
  const made = {
    bureau: member.organisationName,
    mark: { audience: "working", at: now, by: member.name },
  } as const;
  const cut = await readCut(context.world, order.cut);
  const index = dated([papersIndexSheet({ ...made, ...cut, papers }, voice)], now, voice);
  const workbook = await context.world.writeTable(await askerOf({ request, context }), "xlsx", index);
  const entries = [
    textEntry(say("orders.zip.internal"), madeBy(made, voice)),
    bytesEntry(say("orders.zip.index"), workbook),
    ...papers,
    ...(failed.length === 0 ? [] : [failures(failed, say)]),
  ];
  const scope = [say("orders.zip.name"), sayFirmFilter(cut, voice)];
  const names = fileNames({ scope, code: "reports" }, { ...made.mark, at: order.ordered_at }, say);
  return new Response(zipStream(entries, order.ordered_at), {
    headers: { "Content-Type": "application/zip", "Content-Disposition": attachment(names, "zip") },
  });
};

/** The page of the orders says why there is nothing to take, and shows what is left. */
const backToOrders = (request: Request, problems: readonly Problem[]): never => {
  if (statusOfProblems(problems) !== 422) return refuseFor(problems);
  if (!wantsPage(request)) return refuse("conflict");
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
const textEntry = (name: string, lines: readonly string[]): ZipEntry =>
  bytesEntry(name, new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`));

const bytesEntry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  read: async function* () {
    yield bytes;
  },
});
