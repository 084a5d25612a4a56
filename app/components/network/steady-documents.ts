import { paths } from "~/paths";
import { steadily } from "./steady-fetch";

/**
 * Forms that load a whole page (language, large type, log-out) ask first whether anybody would answer: without a network
 * the browser would put its own page in the place of this one.
 */
export const steadyDocuments = (real: typeof fetch): void => {
  const asked = new WeakSet<HTMLFormElement>();
  window.addEventListener("submit", (event) => {
    const { target, submitter } = event;
    if (event.defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== "post") return;
    if (asked.delete(target)) return;
    event.preventDefault();
    const probe: typeof fetch = async () => {
      const { ok, status } = await real(paths.healthcheck(), { cache: "no-store" });
      return new Response(null, { status, headers: ok ? { "X-Remix-Response": "yes" } : {} });
    };
    void steadily(probe, paths.healthcheck()).then(() => {
      asked.add(target);
      target.requestSubmit(submitter);
    });
  });
};
