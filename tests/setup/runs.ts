/** `small` in `npm test`, `full` where FULL is set (`npm run test:full`): runs of a property, or the cases of a test. */
export const runs = <T = number>(small: T, full: T): T => (process.env.FULL ? full : small);
