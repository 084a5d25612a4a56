/**
 * Thrown where more is asked for at once than can be done in good time: nothing was done of this request, and it may be
 * sent again after `seconds`. Answered with 503 in one place (`server/answer-overload`).
 */
export class Unavailable extends Error {
  override readonly name = "Unavailable";

  constructor(
    message: string,
    readonly seconds = 5,
  ) {
    super(message);
  }
}
