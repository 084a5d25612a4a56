import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** Opens the question or scene that the address leads to: its link tells of what is inside. */
export const useOpenedByLink = (): void => {
  const { hash } = useLocation();
  useEffect(() => {
    const details = document.getElementById(decodeURIComponent(hash.slice(1)))?.querySelector("details");
    if (details) details.open = true;
  }, [hash]);
};
