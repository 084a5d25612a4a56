import { Link } from "@remix-run/react";
import { memo } from "react";
import { useSay } from "~/components/language";
import { useLiftWords } from "~/components/scoring/lift-words";
import { Disclosure } from "~/components/ui/disclosure";
import { whatIfOf } from "~/domain/scoring/what-if";
import { writeWhatIf } from "~/domain/scoring/what-if-query";
import { paths } from "~/paths";
import type { WhatIfPage } from "./page.server";

/** Where a trial can begin: the submitted answers, kept targets, and the ways to the next level. */
export const Starts = memo(function Starts({ page }: { readonly page: WhatIfPage }) {
  const { submissionId, instrument, targets, ways, next } = page;
  const say = useSay();
  const words = useLiftWords(instrument);
  const link = (key: string, to: string, title: string, detail?: string) => (
    <li key={key} className="py-1">
      <Link to={to} preventScrollReset className="text-link">
        {title}
      </Link>
      {detail && <span className="block text-ink-soft text-sm">{detail}</span>}
    </li>
  );
  return (
    <div>
      <h2 className="text-base">{say("whatIf.start.title")}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {link("submitted", paths.whatIf(submissionId), say("whatIf.start.submitted"))}
        {targets.map(({ id, name, changes }) =>
          link(
            id,
            paths.whatIf(submissionId, writeWhatIf(instrument, changes)),
            say("whatIf.start.target", { name }),
          ),
        )}
      </ul>
      {next !== null && ways.length > 0 && (
        <Disclosure summary={say("whatIf.start.sets", { level: say(`domain.level.${next}`) })}>
          <ul>
            {ways.map((way, index) =>
              link(
                words.saySet(way),
                paths.whatIf(submissionId, writeWhatIf(instrument, whatIfOf(way))),
                say("whatIf.start.set", { number: index + 1 }),
                words.saySet(way),
              ),
            )}
          </ul>
        </Disclosure>
      )}
    </div>
  );
});
