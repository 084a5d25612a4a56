type ProgressBarProps = {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
  /** What stands beside the bar; "3/5" without it. */
  readonly text?: string;
};

export function ProgressBar({ label, value, maximum, text }: ProgressBarProps) {
  const share = maximum > 0 ? Math.min(100, (value / maximum) * 100) : 0;
  const words = text ?? `${value}/${maximum}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={maximum}
        aria-valuenow={value}
        aria-valuetext={words}
        className="h-2 min-w-36 flex-1 overflow-hidden rounded-sm bg-level-0"
      >
        <div className="h-full bg-brand" style={{ width: `${share}%` }} />
      </div>
      <span className="tabular text-ink-soft text-sm">{words}</span>
    </div>
  );
}
