import type { Proved } from "~/domain/planning/certificate/check-certificate";
import type { Say } from "./translator";

type Stated = Proved["objectives"][number];

type NameOf = (name: string) => string;

const sayObjective = ({ sense, name, value, bound, gap }: Stated, say: Say, nameOf: NameOf): string => {
  const objective = say(sense === "max" ? "certificate.objectiveMax" : "certificate.objectiveMin", {
    name: nameOf(name),
    value: value.toString(),
  });
  if (gap === 0n) return objective;
  return say("certificate.objectiveOpen", { objective, bound: bound.toString(), gap: gap.toString() });
};

/** One line: what a certificate was found to prove. `nameOf`: how an objective is called, by its name in the model. */
export const sayProved = (
  { status, model, objectives, leaves }: Proved,
  say: Say,
  nameOf: NameOf = (name) => name,
): string =>
  say(
    status === "optimal" && objectives.length === 0
      ? "certificate.optimalNoObjective"
      : `certificate.${status}`,
    {
      constraints: model.constraints.length,
      leaves,
      objectives: objectives
        .map((each) => sayObjective(each, say, nameOf))
        .join(say("certificate.separator")),
    },
  );
