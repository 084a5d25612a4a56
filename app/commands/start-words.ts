import { type DemoLogin, demoLogins } from "~/demo/demo-logins";

const STEPS = {
  database: "正在启动内置数据库 … / Starting the embedded database …",
  waiting:
    "另一个进程正在准备这个数据库，请稍候 … / Another process is preparing this database, waiting for it …",
  demo: "首次启动，正在载入演示数据（约半分钟） … / First start: loading the demo data (about half a minute) …",
} as const;

/** Tells, in both languages, what takes a while. */
export const say = (step: keyof typeof STEPS): void => console.log(STEPS[step]);

const WARNINGS = {
  "site-plain":
    "SITE_URL 是 http 地址：密码和登录状态在网络上不加密。请用 https，并改写 SITE_URL。\nSITE_URL is a plain http address: passwords and sessions travel unencrypted. Use https and set SITE_URL to it.",
  "cookie-plain":
    "SITE_URL 是 https，但 COOKIE_SECURE=false：登录 Cookie 也会经未加密的连接发送。请去掉 COOKIE_SECURE。\nSITE_URL is https, yet COOKIE_SECURE=false lets session cookies travel unencrypted. Remove COOKIE_SECURE.",
  "proxy-unknown":
    "SITE_URL 是 https，但没有设置 TRUST_PROXY：所有访客都会算作代理的同一个网络地址，共用登录和下载的次数限制。\nSITE_URL is https, yet TRUST_PROXY is not set: all visitors count as the proxy's one address and share its limits.",
  open: "以下文件或文件夹其他账号也可读取，且无法改为仅本账号可读，请检查其所有者和权限：{{paths}}\nOther accounts may read these, and they could not be closed; check their owner and mode: {{paths}}",
} as const;

/** Tells, in both languages, what is amiss and yet lets the server start. */
export const warn = (what: keyof typeof WARNINGS, values: Readonly<Record<string, string>> = {}): void =>
  console.warn(
    Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
      WARNINGS[what] as string,
    ),
  );

const KIND: Readonly<Record<DemoLogin["kind"], string>> = {
  enterprise: "企业 / firm",
  consultancy: "服务机构 / consultancy",
  bureau: "工信局 / bureau",
};

type Addresses = {
  /** Of the site, where somebody named it. */
  readonly site: string | undefined;
  /** Of this server, on its machine. */
  readonly here: string;
};

/** Where to go, the site's own address first, and how to get in where the demo data are loaded. */
export const introduce = ({ site, here }: Addresses, demo: boolean): void => {
  console.log(`\n轻准 Qingzhun\n  地址 / address:  ${site ?? here}`);
  if (site) console.log(`  本机 / on this machine:  ${here}`);
  if (demo) {
    console.log("  演示账号 / demo log-ins:");
    for (const { login, password, kind } of demoLogins)
      console.log(`    ${login.padEnd(18)} ${password.padEnd(16)} ${KIND[kind]}`);
  }
  console.log("  停止 / stop:  Ctrl+C\n");
};
