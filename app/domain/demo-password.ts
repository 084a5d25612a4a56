/** One password for all log-ins of the demo, which are open to whoever tries the product; refused to everybody else. */
export const DEMO_PASSWORD = "qingzhun-2026";
