import { useLocation, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Answers } from "~/domain/instrument/answers";
import type { Instrument } from "~/domain/instrument/instrument";
import type { WhatIf } from "~/domain/scoring/what-if";
import { readWhatIf, writeWhatIf } from "~/domain/scoring/what-if-query";

/** How long the page waits for the next change before it tells the router, milliseconds. */
const QUIET = 500;

export const searchOf = (instrument: Instrument, whatIf: WhatIf): string => {
  const search = String(
    new URLSearchParams(writeWhatIf(instrument, whatIf).map(([name, value]) => [name, value])),
  );
  return search && `?${search}`;
};

/**
 * The what-if of the URL, which is its only store: every change is written there at once, so that a reload, a bookmark
 * or a shared link shows the same; links to another what-if of this page replace it.
 */
export const useWhatIf = (instrument: Instrument, answers: Answers) => {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const fromUrl = useMemo(
    () => readWhatIf(instrument, answers, new URLSearchParams(search)),
    [instrument, answers, search],
  );
  const [whatIf, setWhatIf] = useState(fromUrl.whatIf);
  // The search the router was last told or came with; what it then reports back is no news.
  const known = useRef(search);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (search === known.current) return;
    known.current = search;
    clearTimeout(timer.current);
    setWhatIf(fromUrl.whatIf);
  }, [search, fromUrl]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = useCallback((next: (now: WhatIf) => WhatIf) => setWhatIf((now) => next(now)), []);

  useEffect(() => {
    const written = searchOf(instrument, whatIf);
    if (whatIf === fromUrl.whatIf || written === window.location.search) return;
    window.history.replaceState(window.history.state, "", `${window.location.pathname}${written}${hash}`);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      known.current = written;
      navigate({ search: written, hash }, { replace: true, preventScrollReset: true });
    }, QUIET);
  }, [instrument, whatIf, fromUrl, hash, navigate]);

  return { whatIf, change, ignored: fromUrl.ignored };
};
