/**
 * A figure of the moment for whoever watches the installation, split by a label of few values. Says how much, never who:
 * no name, address, log-in or number of a person or organisation may be a label.
 */
export type Measure = {
  readonly name: `qingzhun_${string}`;
  readonly help: string;
  readonly label: string;
  /** By value of the label; what cannot be read now is left out. */
  readonly read: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>;
};
