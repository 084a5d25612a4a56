import type { Attack } from "./attack";
import { FORM, JSON_TYPE, numbered, PARTS, part, post } from "./attack";

const LOG_IN = "login=x&password=y";

/** Names of fields that a library turns into objects, lists or properties. */
export const names: readonly Attack[] = [
  "a%5B100000000%5D",
  "a%5B3000000%5D",
  "a[3000000]",
  "a.100000000",
  "a%5B0%5D%5B1%5D%5B2%5D",
  "__intent__",
  "__state__",
  "__INTENT__",
  "__proto__",
  "__proto__.polluted",
  "__proto__%5Bpolluted%5D",
  "constructor",
  "constructor.prototype.polluted",
  "toString",
  "hasOwnProperty",
  `${"a.".repeat(5000)}b`,
  "a%5B%5D".repeat(5000),
  "a".repeat(100_000),
  "%00",
  "%F0%A0%AE%B7",
  "",
].flatMap((name) =>
  (["/login", "/register", "/language", "/login.data"] as const).map((path) => ({
    title: `the field ${name.slice(0, 30)} to ${path}`,
    request: post(path, `${LOG_IN}&${name}=1`),
    status: [400],
  })),
);

export const bodies: readonly Attack[] = [
  {
    title: "40,000 fields",
    request: post(
      "/login",
      numbered(40_000, (index) => `${index.toString(36)}=`),
    ),
    status: [413],
  },
  { title: "40,000 times one field", request: post("/login", "a=&".repeat(40_000)), status: [413] },
  { title: "half a million separators", request: post("/login", "&".repeat(500_000)), status: [413] },
  {
    title: "2,000 fields to a form of refusals",
    request: post(
      "/register",
      numbered(2000, (index) => `f${index}=x`),
    ),
    status: [422],
  },
  { title: "2,000 chains", request: post("/register", "chains=x&".repeat(1999)), status: [422] },
  {
    title: "half a million escapes without digits",
    request: post("/login", `login=${"%".repeat(500_000)}`),
    status: [413],
  },
  {
    title: "a login of 29,000 letters",
    request: post("/login", `login=${"x".repeat(29_000)}&password=y`),
    status: [422],
  },
  {
    title: "accents upon accents",
    request: post("/register", `personName=a${"%CC%81".repeat(15_000)}`),
    status: [422],
  },
  {
    title: "10,000 characters of three parts",
    request: post("/register", `name=${"%F0%9F%91%A9%E2%80%8D".repeat(6000)}`),
    status: [422],
  },
  {
    title: "14,000 parts",
    request: post("/login", `${numbered(14_000, (index) => part(`a${index}`, "v"), "")}--x--\r\n`, PARTS),
    status: [413],
  },
  {
    title: "90,000 parts without a name",
    request: post("/login", `${"--x\r\n\r\nv\r\n".repeat(90_000)}--x--`, PARTS),
    status: [400, 413],
  },
  {
    title: "a part with a header of a megabyte",
    request: post("/login", `--x\r\nX: ${"y".repeat(1_000_000)}\r\n\r\nv\r\n--x--\r\n`, PARTS),
    status: [400],
  },
  {
    title: "a part with 100,000 headers",
    request: post("/login", `--x\r\n${"X: y\r\n".repeat(100_000)}\r\nv\r\n--x--\r\n`, PARTS),
    status: [400],
  },
  {
    title: "parts that end within a file",
    request: post("/login", part("f", "MZ", '; filename="a"'), PARTS),
    status: [400],
  },
  {
    title: "parts with broken headers",
    request: post("/login", "--x\r\n\0:\r\n\r\n--x\r\n: \r\n\r\n--x", PARTS),
    status: [400],
  },
  {
    title: "beginnings of boundaries",
    request: post("/login", `${part("a", "\r\n--".repeat(200_000))}--x--\r\n`, PARTS),
    status: [413],
  },
  {
    title: "a boundary of 10,000 letters",
    request: post("/login", "x", ["Content-Type", `multipart/form-data; boundary=${"x".repeat(10_000)}`]),
    status: [400],
  },
  {
    title: "a character set that there is not",
    request: post(
      "/login",
      `--x\r\nContent-Type: text/plain; charset=none\r\nContent-Disposition: form-data; name="login"\r\n\r\nx\r\n--x--\r\n`,
      PARTS,
    ),
    status: [400, 422],
  },
  { title: "ten megabytes", request: post("/login", `a=${"9".repeat(10_000_000)}`), status: [413] },
  {
    title: "a length without a body",
    request: { method: "POST", path: "/login", headers: [FORM, ["Content-Length", "0"]] },
  },
  {
    title: "a length that is none",
    request: { method: "POST", path: "/login", headers: [FORM, ["Content-Length", "-1"]] },
    status: [400],
  },
  {
    title: "two lengths",
    request: {
      method: "POST",
      path: "/login",
      headers: [FORM, ["Content-Length", "3"], ["Content-Length", "4"]],
      body: "a=b",
    },
    status: [400],
  },
  {
    title: "a length and pieces",
    request: {
      method: "POST",
      path: "/login",
      headers: [FORM, ["Content-Length", "3"], ["Transfer-Encoding", "chunked"]],
      body: "0\r\n\r\n",
    },
    status: [400, 413],
  },
  {
    title: "pieces without end",
    request: {
      method: "POST",
      path: "/login",
      headers: [FORM, ["Transfer-Encoding", "chunked"]],
      body: "f\r\n",
    },
    status: [413],
  },
  { title: "a packed body", request: post("/login", "a=b", FORM, ["Content-Encoding", "gzip"]) },
  {
    title: "an expectation nobody knows",
    request: post("/login", "a=b", FORM, ["Expect", "miracles"]),
    status: [417],
  },
  { title: "a body with GET", request: { path: "/login", body: "a=b", headers: [FORM] }, status: [200] },
];

const ANSWER = "/assessment/:assessmentId/answer";

export const json: readonly Attack[] = [
  ["nesting", `${"[".repeat(500_000)}${"]".repeat(500_000)}`],
  ["nesting of objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["100,000 keys", `{${numbered(100_000, (index) => `"${index}":1`, ",")}}`],
  [
    "the prototype",
    '{"__proto__":{"polluted":1},"part":"item","code":"Q1","answer":{"__proto__":{"options":["A"]}}}',
  ],
  [
    "a long number",
    `{"part":"item","code":"Q2","answer":{"numbers":{"equipment-total":"${"9".repeat(60_000)}"}}}`,
  ],
  ["a number of 60,000 digits as the part", `{"part":${"9".repeat(60_000)}}`],
  [
    "many unknown numbers",
    `{"part":"item","code":"Q2","answer":{"numbers":{${numbered(5000, (index) => `"n${index}":"1"`, ",")}}}}`,
  ],
  [
    "many options",
    `{"part":"item","code":"Q1","answer":{"options":[${numbered(15_000, () => '"B"', ",")}]}}`,
  ],
].map(([title = "", body = ""]) => ({
  title: `JSON: ${title}`,
  as: "demo-draft",
  request: post(ANSWER, body, JSON_TYPE),
  status: [422],
}));
