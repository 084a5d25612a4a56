import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * The revision that a form's fields show, on a page with several forms: it is read again after each of them, while this
 * one's fields stay as they were typed. `refused`: the form's own sending was.
 */
export const useMadeOn = (revision: number, act: string, refused: boolean): number => {
  const { state, formData } = useNavigation();
  const [made, setMade] = useState(revision);
  const sent = useRef(false);
  useEffect(() => {
    if (formData?.get("act") === act) sent.current = true;
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    if (!refused) setMade(revision);
  }, [state, formData, act, refused, revision]);
  return made;
};
