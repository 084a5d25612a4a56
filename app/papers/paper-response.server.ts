import { attachment, type FileNames } from "~/sheets/attachment.server";

/** A PDF to take away under its names. */
export const paperResponse = (paper: Uint8Array, names: FileNames): Response =>
  new Response(new Uint8Array(paper), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": attachment(names, "pdf") },
  });
