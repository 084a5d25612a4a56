import { createContext, useContext } from "react";

/** The nonce of this response's scripts; empty in the browser, which hides it from pages. */
export const NonceContext = createContext("");
export const useNonce = (): string => useContext(NonceContext);
