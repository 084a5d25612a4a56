import type { Attack } from "./attack";
import { FORM, get, post, raw } from "./attack";

const LOG_IN = "login=x&password=y";

export const hosts: readonly Attack[] = [
  ...[
    "x:99999",
    "x:port",
    "x:1:2",
    "a b",
    "a/b",
    "a@b",
    "a\\b",
    "[::1",
    "<script>",
    "%00",
    ",",
    "",
    "x".repeat(5000),
  ].map((host) => ({
    title: `the host ${host.slice(0, 20)}`,
    request: get("/login", ["Host", host]),
    status: [400],
  })),
  ...["localhost", "localhost:3000", "[::1]:3000", "127.0.0.1", "my_service:80", "轻准.example"].map(
    (host) => ({
      title: `the host ${host}`,
      request: get("/login", ["Host", Buffer.from(host).toString("latin1")]),
    }),
  ),
  {
    title: "two hosts",
    request: raw("GET /login HTTP/1.1", "Host: a", "Host: b", "Connection: close"),
    status: [400],
  },
  { title: "no host", request: raw("GET /login HTTP/1.1", "Connection: close"), status: [400] },
  { title: "no host, as long ago", request: raw("GET /login HTTP/1.0"), status: [200] },
  { title: "a forwarded host", request: get("/login", ["X-Forwarded-Host", "x:99999"]), status: [200] },
  {
    title: "a forwarded protocol",
    request: get("/login", ["X-Forwarded-Proto", "javascript"]),
    status: [200],
  },
  {
    title: "a form with a forwarded host",
    request: post("/login", LOG_IN, FORM, ["X-Forwarded-Host", "evil.example"]),
    status: [422],
  },
  {
    title: "a form of another origin that says it is ours",
    request: post(
      "/login",
      LOG_IN,
      FORM,
      ["Origin", "http://evil.example"],
      ["Sec-Fetch-Site", "same-origin"],
    ),
  },
  {
    title: "a form of an origin that is none",
    request: post("/login", LOG_IN, FORM, ["Origin", "junk"], ["Sec-Fetch-Site", "same-origin"]),
  },
  { title: "a form of no origin", request: post("/login", LOG_IN, FORM, ["Origin", "null"]), status: [403] },
];

export const methods: readonly Attack[] = [
  ...["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "M-SEARCH", "PURGE"].flatMap((method) =>
    ["/login", "/login.data", "/healthcheck", "/assets/none.js"].map((path) => ({
      title: `${method} ${path}`,
      request: { method, path },
      status: path.startsWith("/assets") ? [404] : [405],
    })),
  ),
  ...["FOO", "get", "G ET", "\0"].map((method) => ({
    title: `the method ${JSON.stringify(method)}`,
    request: { method, path: "/" },
  })),
  // Nobody bargains for a tunnel: Node ends the connection.
  { title: "CONNECT", request: { method: "CONNECT", path: "/" }, status: [0] },
  { title: "HEAD", request: { method: "HEAD", path: "/login" }, status: [200] },
  { title: "HEAD of an address of no page", request: { method: "HEAD", path: "/%00" }, status: [404] },
  {
    title: "an upgrade",
    request: get("/login", ["Upgrade", "websocket"], ["Connection", "Upgrade"]),
    status: [200],
  },
  { title: "HTTP/2 without a bargain", request: raw("PRI * HTTP/2.0", "", "SM") },
  { title: "HTTP/9.9", request: raw("GET / HTTP/9.9", "Host: x") },
  { title: "nothing but lines", request: raw("", "", "", "") },
  { title: "no HTTP at all", request: raw("\x16\x03\x01\x02\x00\x01\x00") },
  { title: "a header without a colon", request: raw("GET / HTTP/1.1", "Host: x", "nonsense"), status: [400] },
  {
    title: "a header with a null character",
    request: raw("GET / HTTP/1.1", "Host: x", "X: a\0b"),
    status: [400],
  },
  { title: "a header across lines", request: raw("GET / HTTP/1.1", "Host: x", "X: a", " b") },
];

export const headers: readonly Attack[] = [
  ["Cookie", "a=b; ".repeat(2800)],
  ["Cookie", `session=${"%".repeat(14_000)}`],
  ["Cookie", `session=${"eyJ".repeat(4000)}.x`],
  ["Cookie", "session=bnVsbA%3D%3D.x; session=; session"],
  ["Cookie", "language=constructor; type=__proto__; notice=constructor"],
  ["Cookie", "language=%00; type=\xff\xfe; notice=a-b"],
  ["Cookie", `notice=${"a-".repeat(6000)}a`],
  ["Cookie", `${";".repeat(14_000)}`],
  ["Cookie", `${"=".repeat(14_000)}`],
  ["User-Agent", "a ".repeat(7000)],
  ["User-Agent", "bot".repeat(4000)],
  ["User-Agent", `Mozilla/5.0 (${";".repeat(12_000)}`],
  ["Accept-Encoding", "gzip;q=0.5,".repeat(1200)],
  ["Accept-Encoding", "\xff;q=NaN"],
  ["Accept-Language", "zh,".repeat(4000)],
  ["Accept", "text/html;q=0.1,".repeat(900)],
  ["Referer", "http://[::1"],
  ["Referer", `http://x/${"a/".repeat(6000)}`],
  ["X-Forwarded-For", "1.1.1.1,".repeat(1500)],
  ["If-None-Match", '"a",'.repeat(3500)],
  ["If-Modified-Since", "x".repeat(12_000)],
  ["Range", `bytes=0-${",0-".repeat(4000)}`],
].flatMap(([name = "", value = ""]) =>
  ["/login", "/favicon.svg"].map((path) => ({
    title: `${name} ${value.slice(0, 20)} to ${path}`,
    request: get(path, [name, value]),
  })),
);
