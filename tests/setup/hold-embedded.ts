// Starts the embedded database of a folder, prints its port and holds it until stdin ends; killed, it lets go of nothing.
import { startEmbedded } from "../../db/embedded";

const [folder = ""] = process.argv.slice(2);
const server = await startEmbedded({ folder, log: () => undefined, settings: ["fsync = off"] });
console.log(new URL(server.ownerUrl).port);
process.stdin.resume();
process.stdin.on("end", () => void server.stop());
