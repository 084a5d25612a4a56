import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { useSay } from "../language";
import { Button } from "../ui/button";
import type { ShellData } from "./shell-data";

/** Who is signed in, for which organisation, and the way out. Opens without script; script only closes it. */
export function UserMenu({ member }: { readonly member: NonNullable<ShellData["member"]> }) {
  const say = useSay();
  const menu = useClosingMenu();
  return (
    <details ref={menu} className="relative">
      <summary className="flex min-h-9 max-w-32 items-center gap-1 rounded-md px-2 text-sm hover:bg-paper-soft sm:max-w-56">
        <span className="truncate">{member.name}</span>
        <span aria-hidden="true" className="text-[0.65rem] text-ink-faint">
          ▼
        </span>
        <span className="sr-only">{say("shell.account")}</span>
      </summary>
      <div className="absolute right-0 z-30 mt-1 w-64 rounded-lg border border-line bg-paper p-4 shadow-over">
        <p className="font-semibold leading-snug">{member.organisationName}</p>
        <p className="text-ink-soft text-sm">
          {member.name} · {say(`shell.kind.${member.organisationKind}`)}
        </p>
        {!member.mustChangePassword && (
          <p className="mt-3 grid gap-2">
            {member.organisationKind === "enterprise" && (
              <Link to={paths.firm()} className="text-link">
                {say("shell.nav.firm")}
              </Link>
            )}
            <Link to={paths.account()} className="text-link">
              {say("ownAccount.title")}
            </Link>
          </p>
        )}
        <form method="post" action={paths.logout()} className="mt-4">
          <Button type="submit" size="small" className="w-full">
            {say("shell.logOut")}
          </Button>
        </form>
      </div>
    </details>
  );
}

const useClosingMenu = () => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const { target } = event;
      const inside = target instanceof Node && menu.current?.contains(target);
      const followed = target instanceof Element && target.closest("a") !== null;
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !inside || followed)
        menu.current?.removeAttribute("open");
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return menu;
};
