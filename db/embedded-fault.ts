/** Why an embedded server does not start, where only its operator can help. Words for it are said at the edge. */
export type EmbeddedFaultCode =
  /** The data folder holds something, but no PostgreSQL data. */
  | "not-a-cluster"
  /** Its data are of another major version. */
  | "other-version"
  /** The present user has no name on this machine, as in a container that runs under some number. */
  | "nameless"
  /** Some file of it belongs to somebody else. */
  | "no-access"
  /** The password kept beside the data is not the running server's. */
  | "password"
  /** Another process starts or stops the server, and does not come to an end. */
  | "locked"
  | "disk-full"
  /** PostgreSQL itself refused; its log says why. */
  | "refused";

export class EmbeddedFault extends Error {
  override readonly name = "EmbeddedFault";

  constructor(
    readonly code: EmbeddedFaultCode,
    readonly values: Readonly<Record<string, string>>,
    options: ErrorOptions = {},
  ) {
    super(`${code}: ${Object.values(values).join(", ")}`, options);
  }
}
