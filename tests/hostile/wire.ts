import { connect } from "node:net";

export type Line = readonly [name: string, value: string];

/** A request as it stands on the wire; `raw` stands in the place of everything else. */
export type WireRequest = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: readonly Line[];
  readonly body?: string | Buffer;
  readonly raw?: string;
};

export type WireAnswer = {
  /** 0: the connection ended without an answer, or none came in time. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ended: "answered" | "closed" | "hung";
};

/** Long enough for an answer on any machine; only a request that hangs gets here. */
const PATIENCE = 90_000;

const has = (headers: readonly Line[], name: string) => headers.some(([each]) => each.toLowerCase() === name);

const written = (
  { raw, method = "GET", path = "/", headers = [], body }: WireRequest,
  host: string,
): Buffer => {
  if (raw !== undefined) return Buffer.from(raw, "latin1");
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...(has(headers, "host") ? [] : [`Host: ${host}`]),
    ...(body === undefined || has(headers, "content-length") || has(headers, "transfer-encoding")
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), Buffer.from(body ?? "")]);
};

const joined = (chunked: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunked.length; ) {
    const end = chunked.indexOf("\r\n", at);
    const size = Number.parseInt(chunked.subarray(at, end).toString("latin1"), 16);
    if (end < 0 || !(size > 0)) break;
    parts.push(chunked.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
};

const read = (bytes: Buffer, ended: "closed" | "hung"): WireAnswer => {
  const end = bytes.indexOf("\r\n\r\n");
  const [first = "", ...lines] = bytes.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const body = bytes.subarray(end + 4);
  const text = (/chunked/.test(headers.get("Transfer-Encoding") ?? "") ? joined(body) : body).toString(
    "utf8",
  );
  return { status, headers, text, ended: ended === "hung" ? "hung" : status === 0 ? "closed" : "answered" };
};

/** Sends exactly these bytes, whatever they are, and reads what comes back until the connection ends. */
export const exchange = (url: string, request: WireRequest): Promise<WireAnswer> =>
  new Promise((resolve) => {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    const finish = (ended: "closed" | "hung") => {
      socket.destroy();
      resolve(read(Buffer.concat(parts), ended));
    };
    socket.setTimeout(PATIENCE, () => finish("hung"));
    socket.on("data", (part) => parts.push(part));
    // A server that refuses early may close before all was sent; what it said by then counts.
    socket.on("error", () => undefined);
    socket.on("close", () => finish("closed"));
    socket.write(written(request, host));
  });
