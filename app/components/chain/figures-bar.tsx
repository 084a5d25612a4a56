import { Link, useLocation } from "@remix-run/react";
import { QueryForm } from "~/components/form/query-form";
import { useLanguage, useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import { classNames } from "~/components/ui/class-names";
import { AUDIENCES, type Audience } from "~/domain/chain/figure";
import type { FiguresMark } from "~/domain/chain/figures-asked";
import { formatDate } from "~/messages/format";
import { sayFiguresMark } from "~/messages/say-figures-mark";
import { paths } from "~/paths";

type FiguresBarProps = {
  readonly audience: Audience;
  /** Null where nothing is released yet. */
  readonly mark: FiguresMark | null;
  /** Days of the releases there are, newest first; a chooser where there are several. */
  readonly releases?: readonly string[];
  /** A page of single firms, of which nothing is published. */
  readonly byName?: boolean;
};

/** Says whose figures the page shows and switches between them by its address, which keeps everything else. */
export function FiguresBar({ audience, mark, releases = [], byName }: FiguresBarProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div
      id="figures"
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-y py-2 outline-none"
    >
      <Switch audience={audience} />
      <p className="min-w-0 text-sm">
        {audience === "working" && (
          <strong className="mr-2 whitespace-nowrap text-accent">{say("bureau.mark.internal")}</strong>
        )}
        {mark && <span className="text-ink-soft">{sayFiguresMark(mark, { say, language })}</span>}
      </p>
      {!byName && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:ml-auto print:hidden">
          {audience === "publication" && mark && releases.length > 1 && (
            <ChooseRelease releases={releases} day={mark.audience === "publication" ? mark.day : ""} />
          )}
          <Link to={paths.bureauReleases()} className="text-link text-sm">
            {say("bureau.release.link")}
          </Link>
        </div>
      )}
    </div>
  );
}

type ChooseReleaseProps = { readonly releases: readonly string[]; readonly day: string };

function ChooseRelease({ releases, day }: ChooseReleaseProps) {
  const say = useSay();
  const language = useLanguage();
  const { search } = useLocation();
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== "release");
  return (
    <QueryForm shows="figures" key={day} className="flex items-center gap-2 text-sm">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="flex items-center gap-2">
        {say("bureau.release.day")}
        <select name="release" defaultValue={day} className="min-h-9 border border-line-strong bg-paper px-2">
          {releases.map((each) => (
            <option key={each} value={each}>
              {formatDate(each, language)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="small">
        {say("bureau.release.show")}
      </Button>
    </QueryForm>
  );
}

/** Two links, of which the current one is marked. */
function Switch({ audience }: { readonly audience: Audience }) {
  const say = useSay();
  const { pathname, search } = useLocation();
  const to = (asked: Audience): string => {
    const query = new URLSearchParams(search);
    query.delete("release");
    query.delete("page");
    if (asked === "working") query.delete("figures");
    else query.set("figures", asked);
    const text = query.toString();
    return text === "" ? pathname : `${pathname}?${text}`;
  };
  return (
    <nav aria-label={say("bureau.mark.switch")} className="inline-flex border border-brand print:hidden">
      {AUDIENCES.map((asked) => (
        <Link
          key={asked}
          to={to(asked)}
          preventScrollReset
          aria-current={asked === audience ? "true" : undefined}
          className={classNames(
            "inline-flex min-h-9 items-center px-3 text-sm",
            asked === audience ? "bg-brand font-semibold text-paper" : "text-brand hover:bg-brand-soft",
          )}
        >
          {say(`bureau.mark.audience.${asked}`)}
        </Link>
      ))}
    </nav>
  );
}
