import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from "react";
import type { SaveState } from "./post-save";

type Report = (code: string, state: SaveState) => void;

const SaveOutcomes = createContext<Report>(() => undefined);
export const useSaveOutcomes = () => useContext(SaveOutcomes);

/**
 * Hears of every save on the page: tells the section when an answer was stored, and makes the browser ask before the
 * page is left while something is not.
 */
export function SaveOutcomesProvider(props: { readonly onSaved: () => void; readonly children: ReactNode }) {
  const { onSaved, children } = props;
  const unsaved = useRef(new Set<string>());
  const report = useCallback<Report>(
    (code, state) => {
      if (state.kind !== "saved") unsaved.current.add(code);
      else {
        unsaved.current.delete(code);
        onSaved();
      }
    },
    [onSaved],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return <SaveOutcomes.Provider value={report}>{children}</SaveOutcomes.Provider>;
}
