import type { ReactNode } from "react";
import { buttonClass } from "./button";

type FileLinkProps = {
  readonly to: string;
  readonly size?: "normal" | "small";
  readonly children: ReactNode;
};

/** A file to take away: a plain link, so the browser saves it instead of the script loading it as a page. */
export function FileLink({ to, size, children }: FileLinkProps) {
  return (
    <a href={to} download className={buttonClass("secondary", size)}>
      {children}
    </a>
  );
}
