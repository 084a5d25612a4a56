import { useEffect, useState } from "react";

/** False on the server and in the first paint, true once script runs: for what only works with it. */
export const useMounted = (): boolean => {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted;
};
