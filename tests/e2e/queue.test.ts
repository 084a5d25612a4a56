import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { registerFirm, submitAll } from "../factories/world";
import { type Client, openClient } from "./client";
import { clientOf } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let firm: Client;
let form: string;
beforeAll(async () => {
  site = await openSite();
  const member = await registerFirm(site.world);
  form = paths.planRoadmap(await submitAll(site.world, member, 0.6));
  firm = await clientOf(site, member);
}, 240_000);
afterAll(() => site?.close());

const plan = (budget: string, further = {}) =>
  firm.post(form, {
    target: "2",
    goal: "benefit",
    period: "year",
    "budgets.0": budget,
    "budgets.1": budget,
    "budgets.2": budget,
    ...further,
  });

describe("plans of one firm", () => {
  it("wait one behind the other with their place; a third is refused at once and keeps what was typed", async () => {
    const first = plan("61", { ticket: "first-ticket" });
    const second = plan("62", { ticket: "second-ticket" });
    const placeOf = async (ticket: string) => JSON.parse((await firm.get(paths.placeInLine(ticket))).text);
    await expect
      .poll(() => Promise.all(["first-ticket", "second-ticket"].map(placeOf)), {
        timeout: 20_000,
        interval: 20,
      })
      .toContainEqual({ state: "waiting", ahead: 1, own: true });
    const third = await plan("63", { note: "保留的原因" });
    expect(third.status).toBe(429);
    expect(third.text).toContain("贵单位已有一项正在计算、一项在排队");
    for (const typed of ["63", "保留的原因"]) expect(third.text).toContain(typed);
    const visitor = openClient(site);
    expect(JSON.parse((await visitor.get(paths.placeInLine("second-ticket"))).text)).toEqual({
      state: "none",
    });
    const answers = await Promise.all([first, second]);
    for (const { status, location } of answers) {
      expect(status).toBe(302);
      expect(location).toMatch(/^\/roadmap\//);
    }
    const again = await plan("61");
    expect(again.location).toBe(answers[0]?.location);
    expect(again.headers.get("Set-Cookie")).toContain("notice=plan-known");
  }, 120_000);
});

describe("files for anybody", () => {
  it("asked for a hundred times at once are given to all, and are the same", async () => {
    const release = /\/catalogue\/releases\/[^"]+\/xlsx/.exec(
      (await firm.get("/catalogue/releases")).text,
    )?.[0];
    for (const path of [paths.questionnaire(), ...(release ? [release] : [])]) {
      const all = await Promise.all(Array.from({ length: 100 }, () => openClient(site).get(path)));
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    }
    expect(site.takeFailures()).toEqual([]);
  }, 120_000);
});
