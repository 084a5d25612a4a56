import { useId, useState } from "react";
import { UnprintableNote } from "~/components/form/unprintable-note";
import { useSay } from "~/components/language";
import { classNames } from "~/components/ui/class-names";
import { MAX_REASON } from "~/domain/instrument/parse-not-applicable";
import { fieldName } from "./answer-form";

type NotApplicableProps = {
  readonly code: string;
  readonly label: string;
  readonly claimed: boolean;
  readonly reason: string;
  readonly onClaim: (claimed: boolean) => void;
  readonly onReason: (reason: string) => void;
};

/** 不涉及 with its reason and what it does to the score. */
export function NotApplicableField(props: NotApplicableProps) {
  const say = useSay();
  const id = useId();
  const [left, setLeft] = useState(false);
  const missing = left && props.reason.trim() === "";
  return (
    <div className="text-sm">
      <label className="inline-flex min-h-11 cursor-pointer items-center gap-3 px-3">
        <input
          type="checkbox"
          name={fieldName.notApplicable(props.code)}
          checked={props.claimed}
          onChange={(event) => {
            setLeft(false);
            props.onClaim(event.target.checked);
          }}
          className="size-5 accent-brand"
        />
        <span className="text-ink-soft">{props.label}</span>
      </label>
      <div className={`ml-11 max-w-xl ${props.claimed ? "" : "hidden"}`}>
        <label htmlFor={id} className="block font-medium text-ink">
          {say("assessment.question.reason")}
        </label>
        <p id={`${id}-effect`} className="text-ink-soft">
          {say("assessment.question.notApplicableEffect")}
        </p>
        <textarea
          id={id}
          name={fieldName.reason(props.code)}
          rows={2}
          maxLength={MAX_REASON}
          value={props.reason}
          aria-describedby={`${id}-effect ${id}-missing`}
          aria-invalid={missing || undefined}
          onChange={(event) => props.onReason(event.target.value)}
          onBlur={() => setLeft(true)}
          className={classNames(
            "mt-1 w-full rounded-md border bg-paper px-3 py-2 text-base text-ink",
            missing ? "border-danger" : "border-line-strong",
          )}
        />
        <p id={`${id}-missing`} role="status" className="mt-1 text-danger empty:hidden">
          {missing && say("problem.answer.reasonMissing")}
        </p>
        <UnprintableNote text={props.reason} />
      </div>
    </div>
  );
}
