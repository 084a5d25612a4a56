import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
type Size = "normal" | "small";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: "border-brand bg-brand text-paper hover:border-ink hover:bg-ink",
  secondary: "border-line-strong bg-paper text-ink hover:border-brand hover:text-brand",
  quiet: "border-transparent bg-transparent text-brand underline underline-offset-4 hover:bg-brand-soft",
  danger: "border-danger bg-paper text-danger hover:bg-danger hover:text-paper",
};
const sizes: Readonly<Record<Size, string>> = {
  normal: "min-h-11 px-5 py-2",
  small: "min-h-9 px-3 py-1 text-sm",
};

export const buttonClass = (look: ButtonLook, size: Size = "normal", className?: string): string =>
  classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium leading-tight",
    "transition-colors disabled:opacity-55 aria-disabled:opacity-55 print:hidden",
    looks[look],
    sizes[size],
    className,
  );

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: ButtonLook;
  readonly size?: Size;
};

export function Button({ look = "secondary", size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, size, className)} {...rest} />;
}

type LinkButtonProps = LinkProps & { readonly look?: ButtonLook; readonly size?: Size };

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ look = "secondary", size, className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(look, size, className)} {...rest} />;
}
