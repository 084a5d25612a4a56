import { z } from "zod";
import { NO_PROXIES, parseTrustedProxies } from "~/server/trusted-proxies";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const demo = z.enum(["1", "0", "true", "false"]).transform((text) => text === "1" || text === "true");
/** One line of the footer. */
const statement = z
  .string()
  .trim()
  .max(120)
  .regex(/^\P{Cc}*$/u, "one line, without control characters")
  .optional();
/** A telephone number, a mail or web address, or a place: something a person can turn to. */
const contact = statement.refine((text) => text === undefined || text.length >= 5, "5 to 120 characters");

const proxies = z.string().transform((text, context) => {
  const parsed = parseTrustedProxies(text);
  if (parsed) return parsed;
  context.addIssue(
    "0 to 5 proxies of your own network, or addresses such as 10.0.0.5,192.168.8.0/24,loopback",
  );
  return z.NEVER;
});

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** A PostgreSQL server; without it an embedded one is started. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Where the bureau's views are read, such as a replica; without a user in it, by the installation's own log-in. */
  BUREAU_DATABASE_URL: z.string().min(1).optional(),
  /** Where the embedded database and the secret made by the application are kept. */
  DATA_FOLDER: z.string().min(1).optional(),
  /** Loads the demo data into an empty database; by default into an embedded one only. */
  DEMO: demo.optional(),
  /** Signs session cookies; made once and kept in the data folder where not set. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** The keys that sign reports, as JSON (app/verify/README.md); made once and kept in the data folder where not set. */
  SIGNING_KEYS: z.string().min(2).optional(),
  /** The site's address from outside, which codes on paper point to; this machine's where not set. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(60),
  /** How long a session lasts at most, however much it is used. */
  SESSION_LIFETIME_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  /** Whether cookies travel over https only; where not set, as SITE_URL says. */
  COOKIE_SECURE: flag.optional(),
  /** Which proxies in front may be believed about address, scheme and host of a request: how many, or their addresses. */
  TRUST_PROXY: proxies.default(NO_PROXIES),
  /** Opens and seals backups; asked for at the terminal where not set. */
  BACKUP_PASSPHRASE: z.string().min(1).optional(),
  /** Set by sudo: who runs a command as somebody else. */
  SUDO_USER: z.string().min(1).max(64).optional(),
  /** Figures for Prometheus, on a port of their own; none are served where not set. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Who may reach them: this machine only, unless another address of it is named. */
  METRICS_HOST: z.string().min(1).default("127.0.0.1"),
  /** Room that the disks of data folder and embedded database must have for this server to be ready. */
  DISK_RESERVE_MB: z.coerce.number().int().min(1).max(1_000_000).default(256),
  SITE_HOST: statement,
  /** How who runs the site is reached: named where a user can go no further alone. */
  SITE_CONTACT: contact,
  SITE_ICP: statement,
  SITE_POLICE: statement,
});

export type Environment = z.infer<typeof environmentSchema>;

/** Reads the process's environment; throws with every fault named. An empty variable counts as not set. */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
};

/** Whether the site is reached over https, so that its cookies must not travel otherwise. */
export const isSecureSite = ({ COOKIE_SECURE, SITE_URL }: Environment): boolean =>
  COOKIE_SECURE ?? (SITE_URL !== undefined && new URL(SITE_URL).protocol === "https:");
