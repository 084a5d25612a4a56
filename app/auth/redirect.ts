/**
 * The path to return to after log-in, or `fallback`. Only a path of this very site passes: no other host, no scheme,
 * no "//host", no backslash that browsers read as a slash.
 */
export const safeRedirect = (wanted: FormDataEntryValue | null | undefined, fallback: string): string => {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || /[\\\s]/.test(wanted)) return fallback;
  const base = "http://this.site";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base) return fallback;
  return url.pathname.startsWith("//") ? fallback : `${url.pathname}${url.search}${url.hash}`;
};
