/** Sums would leave the whole numbers that a binary float holds exactly: the search ends with what is known by then. */
export class Inexact extends Error {
  override readonly name = "Inexact";
}
