import { isIPv4, isIPv6 } from "node:net";

/** The network an address is of, enough to tell home from office: its last part is not kept. Null of anything else. */
export const coarseAddress = (address: string): string | null => {
  const [plain = ""] = address.split("/");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.*`;
  if (!isIPv6(plain)) return null;
  const [before = "", after = ""] = plain.split("::");
  const head = before.split(":").filter((part) => part !== "");
  const tail = after.split(":").filter((part) => part !== "");
  const parts = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return `${parts.slice(0, 3).join(":")}:*`;
};
