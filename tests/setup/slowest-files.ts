import type { Reporter, TestModule } from "vitest/node";

const MOST = 10;

const secondsOf = (module: TestModule): number => {
  const { prepareDuration, environmentSetupDuration, collectDuration, setupDuration, duration } =
    module.diagnostic();
  return (prepareDuration + environmentSetupDuration + collectDuration + setupDuration + duration) / 1000;
};

/** Says at the end which files took longest, so that what grows is seen. */
export const slowestFiles: Reporter = {
  onTestRunEnd: (modules) => {
    if (modules.length <= MOST) return;
    const slowest = modules
      .map((module) => ({ file: module.relativeModuleId, seconds: secondsOf(module) }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, MOST);
    console.log(`\n The ${MOST} slowest of ${modules.length} files`);
    for (const { file, seconds } of slowest) console.log(` ${seconds.toFixed(1).padStart(7)} s  ${file}`);
  },
};
