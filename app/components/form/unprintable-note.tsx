import { unprintable } from "~/domain/printable";
import { useSay } from "../language";

/** Tells, while it is typed, what a report cannot print. Nothing for nearly every text. */
export function UnprintableNote({ text }: { readonly text: string }) {
  const say = useSay();
  const characters = unprintable(text);
  return (
    <p role="status" className="mt-1 text-[0.93rem] text-warning empty:hidden">
      {characters.length > 0 && say("form.unprintable", { characters: characters.slice(0, 5).join(" ") })}
    </p>
  );
}
