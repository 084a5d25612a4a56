import { Link, useLocation } from "@remix-run/react";
import type { OrganisationKind } from "~/domain/organisation";
import { paths } from "~/paths";
import { useSay } from "../language";
import { classNames } from "../ui/class-names";
import { bringIntoView } from "./bring-into-view";
import { DisplaySwitches } from "./display-switches";
import { ProductMark } from "./product-mark";
import { sectionsFor } from "./sections-of-site";
import type { ShellData } from "./shell-data";
import { UserMenu } from "./user-menu";

/** Product, the user's parts of the site, display and account. On a phone the parts are a row of their own. */
export function Header({ shell }: { readonly shell: ShellData | undefined }) {
  const member = shell?.member ?? null;
  return (
    <header className="border-line border-b bg-paper print:hidden">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-2 px-4 sm:gap-x-6 sm:px-6">
        <Link to={member ? paths.home() : paths.welcome()} className="py-3">
          <ProductMark />
        </Link>
        <div className="order-2 -mr-2 ml-auto flex items-center sm:gap-x-1">
          <DisplaySwitches typeSize={shell?.typeSize ?? "normal"} />
          {member ? <UserMenu member={member} /> : <VisitorLinks />}
        </div>
        {!member?.mustChangePassword && <SiteNavigation kind={member?.organisationKind ?? null} />}
      </div>
    </header>
  );
}

function SiteNavigation({ kind }: { readonly kind: OrganisationKind | null }) {
  const say = useSay();
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={say("shell.nav.label")}
      className="relative order-3 -mx-4 flex w-[calc(100%+2rem)] overflow-x-auto px-2 sm:mx-0 sm:w-full sm:px-0 lg:order-1 lg:w-auto"
    >
      {sectionsFor(kind).map(({ code, to, holds }) => (
        <Link
          key={code}
          to={to}
          ref={holds.test(pathname) ? bringIntoView : undefined}
          aria-current={holds.test(pathname) ? "page" : undefined}
          className={classNames(
            "whitespace-nowrap border-b-[3px] px-2 py-2 sm:px-3 lg:py-4",
            holds.test(pathname)
              ? "border-brand font-semibold"
              : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {say(`shell.nav.${code}`)}
        </Link>
      ))}
    </nav>
  );
}

function VisitorLinks() {
  const say = useSay();
  const { pathname, search } = useLocation();
  const leads = [paths.login(), paths.register(), paths.welcome()].includes(pathname);
  return (
    <Link
      to={leads ? paths.login() : paths.login(`${pathname}${search}`)}
      className="whitespace-nowrap px-2 py-2 font-medium text-brand hover:underline"
    >
      {say("shell.logIn")}
    </Link>
  );
}
