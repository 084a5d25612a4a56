import { useRef, useState } from "react";
import { controlClass } from "~/components/form/field";
import { plainField } from "~/components/form/form-field";
import { useSay } from "~/components/language";
import { Button } from "~/components/ui/button";

/** The address selected whole by a tap, and a button that copies it where the app lets a page do so. */
export function AddressToCopy({ address }: { readonly address: string }) {
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<"copied" | "selected" | null>(null);
  const copy = async () => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setDone("copied");
    } catch {
      setDone("selected");
    }
  };
  return (
    <div className="grid max-w-2xl gap-3">
      <textarea
        ref={box}
        readOnly
        rows={3}
        value={address}
        aria-label={say("openInBrowser.address")}
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass(plainField("address"), "break-all text-sm")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => void copy()}>{say("openInBrowser.copy")}</Button>
        <p role="status" className="text-positive">
          {done && say(`openInBrowser.${done}`)}
        </p>
      </div>
    </div>
  );
}
