import { useSay } from "../language";

const steps = [0, 1, 2, 3] as const;

/** The name behind four rising bars in the colours of the levels. */
export function ProductMark() {
  const say = useSay();
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">
        {steps.map((step) => (
          <rect
            key={step}
            x={step * 7}
            y={15 - step * 5}
            width="5"
            height={7 + step * 5}
            fill={`var(--color-level-${step + 1})`}
          />
        ))}
      </svg>
      <span className="font-semibold text-xl tracking-wide">{say("common.product")}</span>
    </span>
  );
}
