import { createHash, randomBytes } from "node:crypto";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 bits by chance: whoever holds them is logged in, and nothing can be read from them. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text);

/** What is stored of a token: from it the token cannot be had again. */
export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");
