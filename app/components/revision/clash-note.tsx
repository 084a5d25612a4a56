import type { ReactNode } from "react";
import type { Clash } from "~/domain/revision";
import { formatDate, formatTime } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Button } from "../ui/button";

/** One thing that differs; without a label where there is only one. */
export type Differing = {
  readonly key: string;
  readonly label?: ReactNode;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
};

type ClashNoteProps = {
  readonly clash: Pick<Clash, "by" | "own" | "at">;
  readonly rows: readonly Differing[];
  /** Takes the values of this page; left out where its form is simply sent again. */
  readonly onMine?: () => void;
  readonly onTheirs?: () => void;
  /** The page as it is stored, for browsers without script. */
  readonly theirsHref: string;
};

/** Two values of one thing: both, with who and when; one is chosen, the other stays in the history. */
export function ClashNote({ clash, rows, onMine, onTheirs, theirsHref }: ClashNoteProps) {
  const say = useSay();
  const language = useLanguage();
  const at = new Date(clash.at);
  const when = `${formatDate(at, language)} ${formatTime(at)}`;
  const who = clash.own ? say("revision.self") : (clash.by ?? say("revision.formerMember"));
  return (
    <div role="alert" className="rounded-md border border-warning bg-warning-soft p-4">
      <p className="font-semibold text-ink">{say("revision.title")}</p>
      <p className="mt-1 text-ink-soft text-sm">{say("revision.text")}</p>
      {rows.map(({ key, label, mine, theirs }) => (
        <div key={key} className="mt-3">
          {label && <p className="font-medium text-sm">{label}</p>}
          <div className="mt-1 grid gap-3 sm:grid-cols-2">
            <Value title={say("revision.theirs", { who, when })}>{theirs}</Value>
            <Value title={say("revision.mine")}>{mine}</Value>
          </div>
        </div>
      ))}
      <div className="mt-4 flex flex-wrap gap-3">
        <a
          href={theirsHref}
          className="inline-flex min-h-11 items-center justify-center rounded-md border border-line-strong bg-paper px-5 py-2 font-medium hover:border-brand hover:text-brand"
          onClick={(event) => {
            if (!onTheirs) return;
            event.preventDefault();
            onTheirs();
          }}
        >
          {say("revision.takeTheirs")}
        </a>
        <Button
          type="submit"
          onClick={(event) => {
            if (!onMine) return;
            event.preventDefault();
            onMine();
          }}
        >
          {say("revision.takeMine")}
        </Button>
      </div>
    </div>
  );
}

function Value({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-paper px-3 py-2">
      <p className="text-ink-soft text-sm">{title}</p>
      <div className="mt-1 break-words text-ink">{children}</div>
    </div>
  );
}
