import { useMemo } from "react";
import type { Reason } from "~/domain/matching/match";
import type { Titles } from "~/domain/titles";
import { type ReasonTitles, sayReason } from "~/messages/say-reason";
import { useLanguage, useSay } from "./language";

/** Says reasons of matching and planning in the page's language, with the titles the page was given. */
export const useReasons = (titles: Titles): ((reason: Reason) => string) => {
  const say = useSay();
  const language = useLanguage();
  return useMemo(() => {
    const title = (kind: keyof Titles) => (code: string) => titles[kind][code]?.[language];
    const all: ReasonTitles = {
      scene: title("scene"),
      item: title("item"),
      solution: title("solution"),
      sector: title("sector"),
      chain: title("chain"),
    };
    return (reason) => sayReason(reason, say, language, all);
  }, [titles, say, language]);
};
