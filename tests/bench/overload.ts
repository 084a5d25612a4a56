// What one firm, one visitor or one file costs everybody else, over HTTP against a server with the demo data:
// `npx tsx tests/bench/overload.ts http://localhost:3000 [PID [plans|files]]`; with the server's process id also its memory.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { DEMO_PASSWORD } from "~/demo/demo-logins";

const [base = "http://localhost:3000", pid, part] = process.argv.slice(2);
const MANY = 100;

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** MB held now, as Linux counts them. */
const memory = (): number =>
  pid
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024
    : Number.NaN;

const logIn = async (login: string): Promise<Record<string, string>> => {
  const answer = await fetch(`${base}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: base },
    body: new URLSearchParams({ login, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("session="));
  if (!cookie) throw new Error(`${login} was not let in: ${answer.status}`);
  return { Cookie: cookie.split(";")[0] ?? "", Origin: base };
};

/** Looks at a page all the while; yields how long the longest look took, and the most memory seen. */
const meanwhile = async <T>(work: () => Promise<T>) => {
  let done = false;
  let longest = 0;
  let most = memory();
  const watch = (async () => {
    while (!done) {
      const from = performance.now();
      await (await fetch(`${base}/privacy`)).text();
      longest = Math.max(longest, performance.now() - from);
      most = Math.max(most, memory());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const from = performance.now();
  const value = await work();
  const took = seconds(from);
  done = true;
  await watch;
  return { value, took, page: `${(longest / 1000).toFixed(1)} s`, memory: `${most.toFixed(0)} MB` };
};

const tally = (all: readonly (string | number)[]): string =>
  [...new Set(all)].map((each) => `${all.filter((other) => other === each).length} × ${each}`).join(", ");

type Firm = { readonly headers: Record<string, string>; readonly form: string };

/** The form to plan with, which the page of the latest roadmap leads to. */
const openFirm = async (login: string): Promise<Firm> => {
  const headers = await logIn(login);
  const page = await (await fetch(`${base}/roadmap`, { headers })).text();
  const form = /\/submission\/[^/"]+\/roadmap(?=")/.exec(page)?.[0];
  if (!form) throw new Error(`${login} has nothing to plan from`);
  return { headers, form };
};

const plan = async ({ headers, form }: Firm, budget: number, signal?: AbortSignal): Promise<string> => {
  const body = new URLSearchParams({ target: "2", goal: "benefit", period: "year" });
  for (const year of [0, 1, 2]) body.set(`budgets.${year}`, String(budget));
  const answer = await fetch(`${base}${form}`, {
    method: "POST",
    redirect: "manual",
    headers,
    body,
    ...(signal && { signal }),
  });
  await answer.text();
  const planned = answer.headers.get("location")?.startsWith("/roadmap/") ?? false;
  return planned ? "planned" : String(answer.status);
};

const benchPlans = async (): Promise<void> => {
  const [one, other] = [await openFirm("demo-firm"), await openFirm("demo-firm-7")];
  const started = performance.now();
  const status = await plan(other, 31);
  console.log(`a plan alone: ${status} in ${seconds(started)}`);
  const left = new AbortController();
  const crowd = Array.from({ length: MANY }, (_, index) =>
    plan(one, 40 + index, left.signal).catch(() => "left"),
  );
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const seen = await meanwhile(() =>
    Promise.race([
      plan(other, 32),
      new Promise<string>((resolve) => setTimeout(resolve, 600_000, "given up")),
    ]),
  );
  console.log(
    `another firm's plan while one firm asks for ${MANY}: ${seen.value} in ${seen.took}; a page waits at most ${seen.page}, ${seen.memory}`,
  );
  left.abort();
  console.log(`the ${MANY}: ${tally(await Promise.all(crowd))}`);
  const after = performance.now();
  await plan(other, 33);
  console.log(`a plan after they left: ${seconds(after)}`);
};

const benchDownloads = async (path: string, headers: Record<string, string> = {}): Promise<void> => {
  const seen = await meanwhile(() =>
    Promise.all(
      Array.from({ length: MANY }, async () => {
        const answer = await fetch(`${base}${path}`, { headers });
        await answer.arrayBuffer();
        return answer.status;
      }),
    ),
  );
  console.log(
    `${MANY} × ${path}: ${tally(seen.value)} in ${seen.took}; a page waits at most ${seen.page}, ${seen.memory}`,
  );
};

const benchFiles = async (): Promise<void> => {
  const releases = await (await fetch(`${base}/catalogue/releases`)).text();
  const version = /\/catalogue\/releases\/([^/"]+)\/xlsx/.exec(releases)?.[1];
  await benchDownloads(`/catalogue/releases/${version}/xlsx`);
  await benchDownloads("/scoring/questionnaire");
  await benchDownloads("/bureau/firms.xlsx", await logIn("demo-bureau"));
};

console.log(`at rest: ${memory().toFixed(0)} MB`);
if (part !== "plans") await benchFiles();
if (part !== "files") await benchPlans();
