/** Runs of a property: `small` in `npm test`, `full` where FULL is set (`npm run test:full`, CI). */
export const runs = (small: number, full: number): number => (process.env.FULL ? full : small);
