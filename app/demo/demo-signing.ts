import { hkdfSync } from "node:crypto";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { keepKeyList } from "~/signing/key-files.server";
import { keyFolder } from "~/signing/key-folder.server";
import { retired } from "~/signing/rotate-keys";
import {
  keptSigningKeys,
  madeOn,
  type SecretKey,
  SIGNING_KEYS_FILE,
  writeSecretKeys,
} from "~/signing/secret-keys.server";
import { createSigning, keyInUse, publishedKeys, type Signing } from "~/signing/signing.server";
import { writeWhole } from "~/signing/write-whole.server";

const DAY = 86_400_000;
/** The demo's papers are issued the day before it is loaded; a week leaves room for any time zone and clock. */
const EARLIEST = 7 * DAY;

/** Comes from the installation's own key: a loading that was cut off and begun again has the same one. */
const secretFor = (own: SecretKey): string =>
  Buffer.from(
    hkdfSync("sha256", Buffer.from(own.secret ?? "", "hex"), "", "qingzhun demo papers", 32),
  ).toString("hex");

/**
 * The demo's papers are dated before the installation's own key was made, which therefore cannot have signed them. They
 * get one of theirs, which is listed as retired from the beginning, so that they verify and nothing later does.
 */
export const signingOfDemo = async (dataFolder: string, issuer: string, now: Date): Promise<Signing> => {
  const folder = keyFolder(dataFolder);
  const today = dayInChina(now);
  const kept = await keptSigningKeys(folder, today);
  const own = keyInUse(kept);
  if (!own) throw new Error("no signing key is in use");
  const key = madeOn(dayInChina(new Date(now.getTime() - EARLIEST)), secretFor(own));
  const signing = createSigning(issuer, [key]);
  const others = kept.filter((each) => publishedKeys([each])[0]?.id !== signing.keys.keys[0]?.id);
  const keys = [retired(key, today), ...others];
  await writeWhole(folder, SIGNING_KEYS_FILE, writeSecretKeys(keys), 0o600);
  await keepKeyList(dataFolder, issuer, keys);
  return signing;
};
