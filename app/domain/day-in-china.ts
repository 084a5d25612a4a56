const inChina = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: "Asia/Shanghai",
});

/** ISO date of the moment in China's time. */
export const dateInChina = (at: Date): string => inChina.format(at);

/** Calendar year of the moment in China's time. */
export const yearInChina = (at: Date): number => Number(dateInChina(at).slice(0, 4));
