import { Link } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import type { Source } from "~/domain/instrument/instrument";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { WeightPath } from "~/domain/scoring/weight-path";
import type { Text } from "~/domain/text";
import { formatDate } from "~/messages/format";
import type { Say } from "~/messages/translator";
import { paths } from "~/paths";
import { useLanguage, useSay, useText } from "../language";
import { Unfold } from "../ui/unfold";

/** Where the rules of a page's figures are written, and the submission their inputs come from. */
export type RuleSource = {
  readonly documents: readonly Source[];
  readonly title: Text;
  readonly edition: string;
  readonly fingerprint: string;
  readonly number: string;
};

const Context = createContext<RuleSource | null>(null);
export const RuleSourceProvider = Context.Provider;

export type Input = { readonly key: string; readonly name: ReactNode; readonly value: ReactNode };

type ExplainedProps = {
  readonly value: ReactNode;
  /** What the figure is. */
  readonly title: string;
  readonly rule: ReactNode;
  readonly inputs?: readonly Input[];
  /** Place on the page of the scoring rules. */
  readonly anchor?: string;
  readonly bare?: boolean;
};

/** A figure that opens to its rule, its inputs, the document and the edition. */
export function Explained({ value, title, rule, inputs, anchor, bare }: ExplainedProps) {
  const say = useSay();
  return (
    <Unfold value={value} title={title} bare={bare}>
      <Part title={say("explain.rule")}>{rule}</Part>
      {inputs && inputs.length > 0 && (
        <Part title={say("explain.inputs")}>
          <dl className="divide-y divide-line">
            {inputs.map(({ key, name, value: given }) => (
              <div key={key} className="flex justify-between gap-4 py-0.5">
                <dt className="min-w-0">{name}</dt>
                <dd className="tabular shrink-0 text-right">{given}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <SourcePart anchor={anchor} />
    </Unfold>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="mt-3">
      <p className="font-medium text-ink-soft text-sm">{title}</p>
      <div>{children}</div>
    </div>
  );
}

function SourcePart({ anchor }: { readonly anchor: string | undefined }) {
  const source = useContext(Context);
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  if (!source) return null;
  return (
    <Part title={say("explain.source")}>
      {source.documents.map(({ title, reference, date }) => (
        <p key={reference}>
          {say("explain.sourceLine", { document: text(title), reference })} · {formatDate(date, language)}
        </p>
      ))}
      <p className="text-ink-soft text-sm">
        {say("explain.edition", {
          title: text(source.title),
          edition: source.edition,
          fingerprint: source.fingerprint.slice(0, 12),
          number: source.number,
        })}
      </p>
      <p className="mt-1">
        <Link to={`${paths.scoring()}${anchor ? `#${anchor}` : ""}`} className="text-link">
          {say("explain.more")}
        </Link>
      </p>
    </Part>
  );
}

/** "50 × 40% × 30% = 6". */
export const sayMaximum = (say: Say, { whole, shares }: WeightPath, max: Millipoints): string =>
  shares.length === 0
    ? say("explain.maximumWhole", { points: formatPoints(max) })
    : say("explain.maximum", {
        path: [formatPoints(whole), ...shares.map((share) => `${share}%`)].join(" × "),
        points: formatPoints(max),
      });
