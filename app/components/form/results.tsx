import type { ReactNode } from "react";

/** What a `QueryForm` asks for. */
export function Results({ id = "found", children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="min-w-0 outline-none">
      {children}
    </div>
  );
}
