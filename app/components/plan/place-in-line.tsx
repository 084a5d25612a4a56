import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { paths } from "~/paths";
import { useSay } from "../language";
import { Alert } from "../ui/alert";

const placeSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting"), ahead: z.number(), own: z.boolean() }),
  z.object({ state: z.enum(["running", "none"]) }),
]);
type Place = z.infer<typeof placeSchema>;

const EVERY = 1500;

/** Asks again and again where what is asked for under a ticket stands, as long as there is a ticket. */
export const usePlace = (ticket: string | null): Place | null => {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    setPlace(null);
    if (!ticket) return;
    const stop = new AbortController();
    const look = () =>
      fetch(paths.placeInLine(ticket), { signal: stop.signal })
        .then((response) => response.json())
        .then((json: unknown) => setPlace(placeSchema.safeParse(json).data ?? null))
        // The plan itself is on its way in another request; without a place there is only less to tell.
        .catch(() => undefined);
    const timer = setInterval(look, EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [ticket]);
  return place;
};

export const ticketOf = (form: FormData | undefined): string | null => {
  const ticket = form?.get("ticket");
  return typeof ticket === "string" && ticket !== "" ? ticket : null;
};

/** How many are ahead of what waits, and what to do meanwhile; nothing where its turn has come. */
export function PlaceWords({ place }: { readonly place: Place | null }) {
  const say = useSay();
  if (place?.state !== "waiting") return null;
  const { ahead, own } = place;
  const sentences = [
    say("planner.line.ahead", { count: ahead }),
    ...(own ? [say("planner.line.own")] : []),
    say("planner.line.text"),
  ];
  return <p className="mb-3 last:mb-0">{sentences.join(say("planner.line.gap"))}</p>;
}

/** While what a form asks for waits its turn. */
export function PlaceInLine() {
  const say = useSay();
  const { formData, state } = useNavigation();
  const place = usePlace(state === "idle" ? null : ticketOf(formData));
  return (
    <div role="status">
      {place?.state === "waiting" && (
        <Alert tone="info" title={say("planner.line.title")}>
          <PlaceWords place={place} />
        </Alert>
      )}
    </div>
  );
}
