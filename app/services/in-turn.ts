import { failure, type Outcome, success } from "~/domain/problem";
import { type Asker, asBusy } from "~/work/asker";
import type { Member } from "~/world";

/** What a route knows of who waits for an answer: whether they have left, and where their page asks for its place. */
export type Waiting = Pick<Asker, "signal" | "ticket">;

/** Members of one organisation share its turns. */
export const askerFor = ({ organisationId }: Member, waiting: Waiting): Asker => ({
  of: `organisation ${organisationId}`,
  ...waiting,
});

/** What the work yields, or the problem that there was no room for it. */
export const inTurn = async <T>(work: Promise<T>): Promise<Outcome<T>> => {
  try {
    return success(await work);
  } catch (error) {
    const busy = asBusy(error);
    if (!busy) throw error;
    return failure({ code: busy.code, retryAfter: busy.seconds });
  }
};
