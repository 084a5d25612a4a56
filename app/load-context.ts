import type { Devices } from "~/auth/device.server";
import type { Sessions } from "~/auth/session.server";
import type { Site, Storage, World } from "~/world";

/** What every loader and action is handed, see `World`. */
declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    readonly world: World;
    readonly nonce: string;
    readonly requestId: string;
    /** The embedded demo data are loaded, so the log-in page may show the demo log-ins. */
    readonly demo: boolean;
    readonly sessions: Sessions;
    readonly devices: Devices;
    /** Where the request comes from, see `Visitor`. */
    readonly address: string;
    readonly site: Site;
    readonly storage: Storage;
    /** Asked for by the address of a file or of data: nobody is led to a page that would be saved as such. */
    readonly pageless?: true;
  }
}
