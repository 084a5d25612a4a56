import { Link } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { bringIntoView } from "~/components/layout/bring-into-view";
import type { Section } from "~/domain/instrument/check-answers";
import type { Progress } from "~/domain/instrument/progress";
import { paths } from "~/paths";

type SectionNavProps = {
  readonly assessmentId: string;
  readonly sections: readonly Section[];
  readonly progress: Progress;
  readonly current: string;
};

/** The parts with their counts; any of them can be opened at any time. */
export function SectionNav({ assessmentId, sections, progress, current }: SectionNavProps) {
  const say = useSay();
  const text = useText();
  return (
    <nav aria-label={say("assessment.sections.title")} className="text-sm">
      <ol className="relative flex gap-1 overflow-x-auto pb-1 lg:grid lg:gap-0 lg:overflow-visible">
        {sections.map(({ code, title }) => {
          const count = progress.sections.find((section) => section.code === code);
          const values = { answered: count?.done ?? 0, total: count?.total ?? 0 };
          return (
            <li key={code} className="shrink-0">
              <Link
                to={paths.assessmentSection(assessmentId, code)}
                ref={code === current ? bringIntoView : undefined}
                aria-current={code === current ? "page" : undefined}
                className="flex min-h-11 items-center justify-between gap-3 rounded-md border border-line px-3 aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold aria-[current=page]:text-brand hover:bg-paper-soft lg:rounded-none lg:border-0 lg:border-line lg:border-l-4 lg:aria-[current=page]:border-brand"
              >
                <span>{text(title)}</span>
                <span className="tabular text-ink-soft">
                  <span aria-hidden="true">{say("assessment.sections.count", values)}</span>
                  <span className="sr-only">{say("assessment.sections.spoken", values)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
