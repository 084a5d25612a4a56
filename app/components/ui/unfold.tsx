import { type ReactNode, useId } from "react";
import { useSay } from "../language";
import { classNames } from "./class-names";

type UnfoldProps = {
  /** The figure that opens. */
  readonly value: ReactNode;
  /** What the figure is; the heading of what opens. */
  readonly title: string;
  readonly children: ReactNode;
  /** Instead of the dotted line: a badge has its own look. */
  readonly bare?: boolean;
};

/** Before browsers had popovers the same box opens by a class; see app.css. */
const openWithoutPopover = (id: string): void => {
  if (!("popover" in HTMLElement.prototype)) document.getElementById(id)?.classList.toggle("unfolded");
};

/**
 * A figure that opens by click, tap or key to what stands behind it. The browser's own popover: no script needed,
 * Escape or a click beside it closes it, and the focus goes back to the figure.
 */
export function Unfold({ value, title, children, bare }: UnfoldProps) {
  const say = useSay();
  const id = useId();
  const toggle = { popovertarget: id };
  const hide = { popovertarget: id, popovertargetaction: "hide" };
  return (
    <>
      <button
        type="button"
        {...toggle}
        onClick={() => openWithoutPopover(id)}
        className={classNames(
          "tabular cursor-pointer rounded-sm text-inherit",
          bare
            ? "hover:opacity-80"
            : "underline decoration-brand decoration-dotted decoration-2 underline-offset-4 hover:bg-brand-soft hover:decoration-solid",
        )}
      >
        {value}
        <span className="sr-only">（{say("explain.open")}）</span>
      </button>
      <div
        id={id}
        role="dialog"
        aria-label={title}
        {...{ popover: "auto" }}
        className="m-auto max-h-[85dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto whitespace-normal rounded-lg border border-line-strong bg-paper p-5 text-left font-normal text-base text-ink shadow-over backdrop:bg-ink/35"
      >
        <p className="font-semibold text-lg leading-snug">{title}</p>
        {children}
        <button
          type="button"
          {...hide}
          onClick={() => openWithoutPopover(id)}
          className="mt-4 min-h-11 rounded-md border border-line-strong px-5 hover:border-brand hover:text-brand"
        >
          {say("shell.close")}
        </button>
      </div>
    </>
  );
}
