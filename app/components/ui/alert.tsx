import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type AlertTone = "info" | "positive" | "warning" | "danger";

const tones: Readonly<Record<AlertTone, string>> = {
  info: "border-brand bg-brand-soft",
  positive: "border-positive bg-positive-soft",
  warning: "border-warning bg-warning-soft",
  danger: "border-danger bg-danger-soft",
};

type AlertProps = {
  readonly tone?: AlertTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** `status` is read out when it appears, `alert` at once; leave out for what stands there from the start. */
  readonly role?: "status" | "alert";
};

/** A notice with a bar in its colour; says what happened and what to do. */
export function Alert({ tone = "info", title, children, role }: AlertProps) {
  return (
    <div role={role} className={classNames("border-l-4 px-4 py-3", tones[tone])}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={classNames("text-[0.95rem]", title ? "mt-1" : false)}>{children}</div>}
    </div>
  );
}
