import { useFetcher, useParams } from "@remix-run/react";
import type { MouseEvent, ReactNode } from "react";
import { Button } from "~/components/ui/button";
import { paths } from "~/paths";
import { CONFIRM } from "./answer-form";

type ConfirmButtonProps = {
  readonly section: string;
  /** Without it all that is left of the section. */
  readonly code?: string;
  readonly children: ReactNode;
};

/** One click says that a copied answer is still right. Without script the form is sent, saved, and then confirmed. */
export function ConfirmButton({ section, code, children }: ConfirmButtonProps) {
  const { assessmentId = "" } = useParams();
  const fetcher = useFetcher();
  const confirm = (event: MouseEvent) => {
    event.preventDefault();
    fetcher.submit(
      { section, ...(code !== undefined && { code }) },
      { method: "post", action: paths.assessmentConfirm(assessmentId) },
    );
  };
  return (
    <Button
      type="submit"
      size="small"
      name={CONFIRM}
      value={code ?? ""}
      aria-disabled={fetcher.state !== "idle" || undefined}
      onClick={confirm}
    >
      {children}
    </Button>
  );
}
