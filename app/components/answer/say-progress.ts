import type { Tally } from "~/domain/instrument/progress";
import type { Say } from "~/messages/translator";

/** How far one is, in one line: what is done of all, and apart what is to be confirmed or looked at again. */
export const sayProgress = ({ done, toConfirm, faulty, total }: Tally, say: Say): string =>
  [
    say("assessment.sections.progress", { answered: done, total }),
    ...(toConfirm > 0 ? [say("assessment.sections.toConfirm", { count: toConfirm })] : []),
    ...(faulty > 0 ? [say("assessment.sections.faulty", { count: faulty })] : []),
  ].join(" · ");
