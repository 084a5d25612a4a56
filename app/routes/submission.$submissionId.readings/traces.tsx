import { useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { Disclosure } from "~/components/ui/disclosure";
import type { AspectPage, LinkPage, SchemePage, SubdomainPage } from "./page.server";
import { writeInterval } from "./write-interval";

/** Every entry of a scheme by dimension, opening to the answers and links its interval came from. */
export function Traces({ scheme }: { readonly scheme: SchemePage }) {
  const text = useText();
  return (
    <div className="mt-3 gap-x-10 lg:columns-2">
      {scheme.dimensions.map(({ code, title, subdomains }) => (
        <section key={code} className="mb-5 break-inside-avoid">
          <h4 className="border-line border-b pb-1">{text(title)}</h4>
          {subdomains.map((subdomain) => (
            <Entry key={subdomain.code} subdomain={subdomain} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Entry({ subdomain: { title, interval, aspects } }: { readonly subdomain: SubdomainPage }) {
  const text = useText();
  return (
    <Disclosure
      summary={
        <>
          {text(title)} <span className="tabular text-ink-soft">{writeInterval(interval)}</span>
        </>
      }
    >
      <ul className="grid gap-4">
        {aspects.map((aspect) => (
          <AspectTrace key={aspect.title.zh} aspect={aspect} only={aspects.length === 1} />
        ))}
      </ul>
    </Disclosure>
  );
}

function AspectTrace({ aspect, only }: { readonly aspect: AspectPage; readonly only: boolean }) {
  const say = useSay();
  const text = useText();
  return (
    <li>
      {!only && (
        <p className="font-medium">
          {text(aspect.title)} <span className="tabular text-ink-soft">{writeInterval(aspect.interval)}</span>
          {aspect.weight > 1 && (
            <span className="ml-2 font-normal text-ink-soft text-sm">
              {say("readings.weightInPart", { weight: aspect.weight })}
            </span>
          )}
        </p>
      )}
      <p className="text-ink-soft text-sm">{say(`readings.ground.${aspect.ground}`)}</p>
      {aspect.links.length === 0 ? (
        <p className="text-sm">{say("readings.noLink")}</p>
      ) : (
        <ul className="mt-1 grid gap-2">
          {aspect.links.map((link) => (
            <LinkTrace key={`${link.code} ${link.option} ${link.kind}`} link={link} />
          ))}
        </ul>
      )}
    </li>
  );
}

function LinkTrace({ link }: { readonly link: LinkPage }) {
  const say = useSay();
  const text = useText();
  const { bound } = link;
  return (
    <li className="text-sm">
      <p>
        <Badge tone={link.kind === "related" ? "neutral" : "brand"}>
          {say(`readings.kind.${link.kind}`)}
        </Badge>{" "}
        <span className="font-medium">
          {link.code.startsWith("Q") ? `${link.code} ` : ""}
          {text(link.title)}
        </span>
      </p>
      <p className="tabular">
        {sayAnswer(link.answer, say)} ·{" "}
        {say(`readings.bound.${bound.sides}`, { low: bound.low, high: bound.high })}
      </p>
      <p className="text-ink-soft">{text(link.note)}</p>
    </li>
  );
}

const sayAnswer = (answer: LinkPage["answer"], say: ReturnType<typeof useSay>): string => {
  switch (answer.kind) {
    case "level":
      return say("readings.answer.level", { level: say(`domain.sceneLevel.${answer.level}`) });
    case "points":
      return say("readings.answer.points", { points: answer.points, max: answer.max });
    case "ticked":
    case "notTicked":
      return say(`readings.answer.${answer.kind}`, { option: answer.option });
    case "unanswered":
    case "not-applicable":
      return say(`readings.answer.${answer.kind}`);
  }
};
