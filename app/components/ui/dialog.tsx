import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useSay } from "../language";
import { Button } from "./button";

type DialogProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the foot; a closing one stands beside them unless `closable` is false. */
  readonly actions?: ReactNode;
  readonly trigger?: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly closable?: boolean;
};

/** A question over the page that keeps the focus until answered. Pages must work without it too. */
export function Dialog({ title, description, children, actions, closable = true, ...rest }: DialogProps) {
  const say = useSay();
  const stay = (event: Event) => closable || event.preventDefault();
  return (
    <Radix.Root open={rest.open} onOpenChange={rest.onOpenChange}>
      {rest.trigger && <Radix.Trigger asChild>{rest.trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-ink/45 print:hidden" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg bg-paper p-5 shadow-over"
        >
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          {description && <Radix.Description className="mt-2">{description}</Radix.Description>}
          {children && <div className="mt-3">{children}</div>}
          {(actions || closable) && (
            <div className="mt-5 flex flex-wrap gap-3">
              {actions}
              {closable && (
                <Radix.Close asChild>
                  <Button look="quiet">{say("shell.close")}</Button>
                </Radix.Close>
              )}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
