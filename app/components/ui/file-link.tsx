import type { ReactNode } from "react";
import { paths } from "~/paths";
import { useShellData } from "../layout/shell-data";
import { type ButtonLook, buttonClass } from "./button";

type FileLinkProps = {
  readonly to: string;
  readonly look?: ButtonLook;
  readonly size?: "normal" | "small";
  readonly children: ReactNode;
};

/**
 * A file to take away: a plain link, so the browser saves it instead of the script loading it as a page. Where an app's
 * own browser can save nothing, it leads to how the file is opened elsewhere.
 */
export function FileLink({ to, look = "secondary", size, children }: FileLinkProps) {
  const saves = useShellData()?.savesFiles ?? true;
  return (
    <a
      href={saves ? to : paths.openInBrowser(to)}
      download={saves ? "" : undefined}
      className={buttonClass(look, size)}
    >
      {children}
    </a>
  );
}
