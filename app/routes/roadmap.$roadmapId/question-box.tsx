import type { ReactNode } from "react";
import { useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import type { QuestionState } from "./use-question";

type QuestionBoxProps = {
  readonly title: string;
  readonly lead: string;
  readonly state: QuestionState;
  readonly answered: boolean;
  readonly onAsk: () => void;
  /** Instead of "compute". */
  readonly action?: string;
  /** What is chosen before asking. */
  readonly choice?: ReactNode;
  readonly children?: ReactNode;
};

/** A question with its button, what goes on, and the answer below. */
export function QuestionBox(props: QuestionBoxProps) {
  const { title, lead, state, answered, onAsk, action, choice, children } = props;
  const say = useSay();
  const working = state === "working";
  return (
    <section className="min-w-0 border-line border-t pt-4">
      <h3 className="text-lg">{title}</h3>
      <p className="text-[0.95rem] text-ink-soft">{lead}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        {choice}
        <Button
          type="button"
          look="secondary"
          aria-disabled={working || undefined}
          onClick={() => !working && onAsk()}
        >
          {working
            ? say("planner.ask.working")
            : answered && !action
              ? say("planner.ask.again")
              : (action ?? say("planner.ask.run"))}
        </Button>
        <span role="status" className="text-danger">
          {state === "failed" && say("planner.ask.failed")}
          {(state === "busy" || state === "busy-own") && say(`problem.${state}`)}
        </span>
      </div>
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}
