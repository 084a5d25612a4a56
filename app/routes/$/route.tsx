import { notFound } from "~/http.server";

/** Every address that nothing else answers to. */
export const loader = () => notFound();
export const action = () => notFound();

export default function NotFound() {
  return null;
}
