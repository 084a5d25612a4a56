import { afterAll, beforeAll, describe, it } from "vitest";
import { loadReference } from "~db/reference-cache";
import { openColleague, openOfficial, PASSWORD, registerFirm } from "../factories/world";
import { openChromium, type Visitor } from "./browser";
import { words } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
const browser = openChromium(() => site);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The firm and two officials of the bureau in charge of it. */
const cast = async () => {
  const test = { ...site, setNow: () => undefined };
  const official = await openOfficial(test);
  return {
    firm: await registerFirm(site.world),
    official,
    colleague: await openColleague(test, official),
  };
};

/** The card of the firm's complaint at the bureau's desk, other firms' beside it. */
const cardOf = ({ page }: Visitor, firm: string) => page.locator("main section").filter({ hasText: firm });

describe.each([
  ["zh", "phone"],
  ["en", "desk"],
] as const)("a complaint in %s at a %s", (language, screen) => {
  it(
    "is filed, answered, appealed within its time and decided by somebody else",
    browser.visit({ language, screen }, async (visitor) => {
      const { page, open, logIn, logOut, expectAccessible } = visitor;
      const say = (key: string, values?: Record<string, string | number>) => words(language, key, values);
      const press = (key: string) => page.getByRole("button", { name: say(key), exact: true }).click();
      const seen = (text: string) => page.getByText(text).first().waitFor();
      const { firm, official, colleague } = await cast();
      const { catalogue } = await loadReference(site.world.db, site.world.now());
      const [solution] = catalogue.solutions;
      if (!solution) throw new Error("an empty catalogue");

      await logIn(firm.login, PASSWORD);
      await open(`/catalogue/${solution.code}`);
      await page.getByRole("link", { name: say("complaints.file") }).click();
      await page
        .getByRole("heading", {
          level: 1,
          name: say("complaints.fileTitle", { name: solution.name[language] }),
        })
        .waitFor();
      await expectAccessible();
      await press("complaints.submit");
      await page.getByRole("link", { name: say("problem.complaint.aboutMissing") }).waitFor();
      await page.getByRole("link", { name: say("problem.complaint.bodyMissing") }).waitFor();
      await expectAccessible();
      await page.getByLabel(say("complaints.subject.price")).check();
      await page.getByLabel(say("complaints.body")).fill("报价比目录高三成。");
      await press("complaints.submit");
      await seen(say("shell.notice.complaint-filed"));
      await seen("报价比目录高三成。");
      await expectAccessible();
      await logOut();

      await logIn(official.login, PASSWORD);
      await open("/bureau/catalogue");
      await page.locator('main a[href="/bureau/catalogue/complaints"]').click();
      const card = cardOf(visitor, firm.organisationName);
      await card.locator("summary", { hasText: say("complaints.answer") }).click();
      await card.getByRole("button", { name: say("complaints.answerSubmit") }).click();
      await card.getByRole("link", { name: say("problem.complaint.verdictMissing") }).waitFor();
      await card.getByRole("link", { name: say("problem.complaint.bodyMissing") }).click();
      await page.keyboard.type("与服务商核实，报价含现场改造。");
      await expectAccessible();
      await card.getByLabel(say("complaints.verdict.rejected"), { exact: true }).check();
      await card.getByRole("button", { name: say("complaints.answerSubmit") }).click();
      await seen(say("shell.notice.complaint-answered"));
      await expectAccessible();
      await logOut();

      await logIn(firm.login, PASSWORD);
      await open("/complaints");
      await seen("与服务商核实，报价含现场改造。");
      await press("complaints.appealSubmit");
      await page.getByRole("link", { name: say("problem.complaint.bodyMissing") }).click();
      await page.keyboard.type("现场改造不在需求内。");
      await expectAccessible();
      await press("complaints.appealSubmit");
      await seen(say("shell.notice.appeal-filed"));
      await logOut();

      await logIn(official.login, PASSWORD);
      await open("/bureau/catalogue/complaints");
      await card.getByText("现场改造不在需求内。").waitFor();
      await card.getByText(say("complaints.ownAnswer")).waitFor();
      await expectAccessible();
      await logOut();

      await logIn(colleague.login, PASSWORD);
      await open("/bureau/catalogue/complaints");
      await card.getByText(say("complaints.answerAppeal"), { exact: true }).click();
      await card.getByLabel(say("complaints.verdict.upheld"), { exact: true }).check();
      await card.getByLabel(say("complaints.answerBody")).fill("已要求服务商按目录报价。");
      await card.getByRole("button", { name: say("complaints.answerSubmit") }).click();
      await seen(say("shell.notice.complaint-answered"));
      await card.getByText(say("complaints.state.closed"), { exact: true }).waitFor();
      await logOut();

      await logIn(firm.login, PASSWORD);
      await open("/complaints");
      await seen("已要求服务商按目录报价。");
      await seen(say("complaints.state.closed"));
      await expectAccessible();
    }),
  );
});
