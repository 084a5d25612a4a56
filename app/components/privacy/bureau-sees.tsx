import { useSay } from "~/components/language";

const POINTS = ["byName", "consented", "never", "released"] as const;

/** What a bureau sees of a firm: said in the same words wherever it is said. */
export function BureauSees() {
  const say = useSay();
  return (
    <ul className="list-disc space-y-1 pl-5">
      {POINTS.map((point) => (
        <li key={point}>{say(`privacy.bureau.${point}`)}</li>
      ))}
    </ul>
  );
}
