/** Why a file cannot be restored; each has its sentence under `command.restore.fault`. */
export type BackupFaultCode =
  | "noBackup"
  | "wrongPassphrase"
  | "damaged"
  | "newer"
  | "otherLineage"
  | "folderNotEmpty"
  | "databaseNotEmpty"
  | "otherKeys";

/** An expected end of a restoring, met in the middle of streams. */
export class BackupFault extends Error {
  override readonly name = "BackupFault";
  constructor(
    readonly code: BackupFaultCode,
    readonly values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
