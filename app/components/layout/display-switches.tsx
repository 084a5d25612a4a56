import { useLocation } from "@remix-run/react";
import { paths } from "~/paths";
import { useLanguage, useSay } from "../language";

const button =
  "min-h-9 whitespace-nowrap rounded-md px-2 text-ink-soft text-sm hover:bg-paper-soft hover:text-ink";

/** Language and large type. Whole-page forms, because both change the document itself. */
export function DisplaySwitches({ typeSize }: { readonly typeSize: "normal" | "large" }) {
  const say = useSay();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const here = <input type="hidden" name="next" value={`${pathname}${search}`} />;
  const larger = typeSize === "normal";
  return (
    <>
      <form method="post" action={paths.typeSize()}>
        {here}
        <button type="submit" name="size" value={larger ? "large" : "normal"} className={button}>
          {say(larger ? "shell.largeType" : "shell.normalType")}
        </button>
      </form>
      <form method="post" action={paths.language()}>
        {here}
        <button
          type="submit"
          name="language"
          value={language === "zh" ? "en" : "zh"}
          lang={language === "zh" ? "en" : "zh-CN"}
          className={button}
        >
          {say("shell.otherLanguage")}
        </button>
      </form>
    </>
  );
}
