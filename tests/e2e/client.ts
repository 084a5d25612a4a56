import { request } from "node:http";
import type { Site } from "./site";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Path and query that it leads on to, or null. */
  readonly location: string | null;
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Client = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sends a form as a browser without script does, from a page of the same site unless `headers` say otherwise. */
  readonly post: (
    path: string,
    fields: Fields,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  /** Any method and body. */
  readonly send: (
    method: string,
    path: string,
    body?: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  /** The cookies now held, as a browser would send them; `setCookies` puts others in their place. */
  readonly cookies: () => string;
  readonly setCookies: (cookies: string) => void;
};

/** Speaks plain HTTP with the site and keeps its cookies; follows nothing and hides nothing. */
export const openClient = (site: Site, language: "zh" | "en" = "zh"): Client => {
  const jar = new Map([["language", language as string]]);
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send: Client["send"] = async (method, path, body, headers = {}) => {
    const answer = await exchange(site.url, method, path, body, { Cookie: cookies(), ...headers });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  };
  return {
    send,
    cookies,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, fields, headers) =>
      send("POST", path, encode(fields), {
        "Content-Type": "application/x-www-form-urlencoded",
        Origin: site.url,
        Referer: `${site.url}${path}`,
        ...headers,
      }),
    setCookies: (given) => {
      jar.clear();
      for (const line of given.split("; ")) keep(jar, line);
    },
  };
};

const keep = (jar: Map<string, string>, line: string): void => {
  const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
  if (name === undefined || value === undefined) return;
  if (value === "" || /;\s*max-age=0/i.test(line)) jar.delete(name);
  else jar.set(name, value);
};

const encode = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : value.map((each) => [name, each]),
    ),
  ).toString();

/** `fetch` corrects paths, refuses some methods and hides Set-Cookie of its own redirects; this sends what it is told. */
const exchange = (
  base: string,
  method: string,
  path: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request({ hostname, port, method, path, headers: { ...length, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const lines = response.rawHeaders;
        const received = new Headers();
        for (let index = 0; index < lines.length; index += 2)
          received.append(lines[index] ?? "", lines[index + 1] ?? "");
        const location = received.get("Location");
        resolve({
          status: response.statusCode ?? 0,
          headers: received,
          text: Buffer.concat(parts).toString("utf8"),
          location: location?.replace(base, "") ?? null,
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
