import { useEffect, useState } from "react";

/** Unlike any other of this organisation; it guards nothing, so chance need not be strong. */
const newTicket = (): string =>
  Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 8).padEnd(6, "0")).join("-");

/** Names what a form asks for, so that its page can ask where it stands in the line; none without script. */
export function TicketField() {
  const [ticket, setTicket] = useState("");
  useEffect(() => setTicket(newTicket()), []);
  return <input type="hidden" name="ticket" value={ticket} />;
}
