import { type Outcome, success } from "~/domain/problem";
import { readForm } from "~/read-form.server";
import { logIn } from "~/services/log-in.server";
import { rememberDevice, visitorOf } from "./device.server";
import { type Args, signIn } from "./session.server";

/** Logs in by the form's name and password; yields the cookies that begin the session and make the browser known. */
export const enter = async (args: Args, form: FormData): Promise<Outcome<Headers>> => {
  const { request, context } = args;
  const visitor = await visitorOf(request, context);
  const outcome = await logIn(context.world, readForm(form), visitor);
  if (!outcome.ok) return outcome;
  const signedIn = await signIn(args, outcome.value);
  if (!signedIn.ok) return signedIn;
  const headers = new Headers();
  headers.append("Set-Cookie", signedIn.value);
  headers.append("Set-Cookie", await rememberDevice(context, visitor, outcome.value));
  return success(headers);
};
