import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberOrNull } from "~/auth/require.server";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Steps } from "~/components/ui/steps";
import { paths } from "~/paths";
import { LevelLadder } from "./level-ladder";

export const loader = async (args: LoaderFunctionArgs) => {
  if (await memberOrNull(args)) throw redirect(paths.home());
  return { demo: args.context.demo };
};

export default function Welcome() {
  const say = useSay();
  const { demo } = useLoaderData<typeof loader>();
  return (
    <div className="grid gap-8">
      <div className="grid items-end gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <h1 className="text-2xl sm:text-3xl">{say("welcome.title")}</h1>
          <p className="mt-2 text-ink-soft sm:text-lg">{say("welcome.lead")}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <LinkButton to={paths.register()} look="primary">
              {say("welcome.start")}
            </LinkButton>
            <LinkButton to={paths.login()}>{say("welcome.logIn")}</LinkButton>
          </div>
        </div>
        <LevelLadder />
      </div>
      {demo && <DemoHint />}
      <Section title={say("welcome.stepsTitle")}>
        <Steps steps={STEPS.map((step) => sayStep(step, say))} />
      </Section>
      <div className="grid gap-8 md:grid-cols-2">
        <Points area="who" points={["welcome.who.place", "welcome.who.size", "welcome.who.person"]} />
        <Points
          area="papers"
          points={[
            "welcome.papers.licence",
            "welcome.papers.equipment",
            "welcome.papers.figures",
            "welcome.papers.systems",
            "welcome.papers.rules",
          ]}
        />
      </div>
      <Points
        area="get"
        points={["welcome.get.exact", "welcome.get.plan", "welcome.get.report", "privacy.bureauShort"]}
      />
      <Alert tone="warning" title={say("welcome.honestTitle")}>
        {say("welcome.honest")}{" "}
        <Link to={paths.scoring()} className="text-link">
          {say("welcome.honestLink")}
        </Link>
      </Alert>
    </div>
  );
}

const STEPS = ["fill", "result", "solutions", "roadmap"] as const;

const sayStep = (step: (typeof STEPS)[number], say: ReturnType<typeof useSay>) => ({
  key: step,
  title: say(`welcome.steps.${step}.title`),
  text: say(`welcome.steps.${step}.text`),
});

function Points({ area, points }: { readonly area: string; readonly points: readonly string[] }) {
  const say = useSay();
  return (
    <Section title={say(`welcome.${area}Title`)}>
      <ul className="prose-text list-disc pl-5">
        {points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
    </Section>
  );
}

function DemoHint() {
  const say = useSay();
  return (
    <Alert title={say("welcome.demoTitle")}>
      {say("welcome.demo")}{" "}
      <Link to={paths.login()} className="text-link">
        {say("account.login.demoTitle")}
      </Link>
    </Alert>
  );
}
