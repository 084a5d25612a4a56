/** Live: for whoever restarts a process that hangs. It asks nothing of the database, which a restart would not mend. */
export const loader = () => Response.json({ status: "live" });
