import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { useSay } from "../language";
import type { ShellData } from "./shell-data";
import { WhomToAsk } from "./whom-to-ask";

/** How scores come about, what happens to data, and who runs the site (only what the operator stated). */
export function Footer({ shell }: { readonly shell: ShellData | undefined }) {
  const say = useSay();
  const { host, icp, police } = shell?.site ?? { host: null, icp: null, police: null };
  return (
    <footer className="mt-16 border-line border-t bg-paper-soft text-ink-soft text-sm print:hidden">
      <div className="mx-auto grid max-w-[76rem] gap-3 px-4 py-6 sm:px-6">
        <p className="max-w-3xl">{say("shell.unofficial")}</p>
        <p>
          <WhomToAsk />
        </p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          <li>
            <Link to={paths.scoring()} className="text-link">
              {say("shell.nav.scoring")}
            </Link>
          </li>
          <li>
            <Link to={paths.catalogue()} className="text-link">
              {say("shell.nav.catalogue")}
            </Link>
          </li>
          <li>
            <Link to={paths.verify()} className="text-link">
              {say("shell.nav.verify")}
            </Link>
          </li>
          <li>
            <Link to={paths.privacy()} className="text-link">
              {say("shell.nav.privacy")}
            </Link>
          </li>
          <li>
            <Link to={paths.help()} className="text-link">
              {say("account.help.title")}
            </Link>
          </li>
          {host && <li>{say("shell.host", { host })}</li>}
          {icp && (
            <li>
              <a href="https://beian.miit.gov.cn/" rel="noreferrer" className="hover:underline">
                {icp}
              </a>
            </li>
          )}
          {police && <li>{police}</li>}
        </ul>
      </div>
    </footer>
  );
}
