import type { Sheet } from "./sheet";

/** A JSON file inside a paper. */
export type Attachment = {
  readonly name: string;
  readonly relationship: "Data" | "Supplement";
  readonly description: string;
  readonly data: string;
};

export const attach = ({ doc }: Sheet, issued: Date, { data, ...attachment }: Attachment): void => {
  doc.file(Buffer.from(data), {
    ...attachment,
    type: "application/json",
    creationDate: issued,
    modifiedDate: issued,
  });
};
