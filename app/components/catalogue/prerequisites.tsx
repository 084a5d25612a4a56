import type { Solution } from "~/domain/matching/solution";
import type { Titles } from "~/domain/titles";
import { useSay, useText } from "../language";

type PrerequisitesProps = {
  readonly solution: Pick<Solution, "requires">;
  readonly titles: Pick<Titles, "scene" | "solution">;
};

/** What must be in place before a solution is of use, in words; that nothing must is said too. */
export function Prerequisites({ solution, titles }: PrerequisitesProps) {
  const say = useSay();
  const text = useText();
  const { scenes, network, machineInterface, solutions } = solution.requires;
  const title = (kind: "scene" | "solution", code: string) => {
    const found = titles[kind][code];
    return found ? text(found) : code;
  };
  const lines = [
    ...scenes.map(({ scene, level }) =>
      say("solutions.requiresScene", {
        scene: title("scene", scene),
        level: say(`domain.sceneLevel.${level}`),
      }),
    ),
    ...(network ? [say("solutions.requiresNetwork")] : []),
    ...(machineInterface ? [say("solutions.requiresMachine")] : []),
    ...solutions.map((code) => say("solutions.requiresSolution", { solution: title("solution", code) })),
  ];
  return lines.length === 0 ? (
    say("solutions.requiresNone")
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
