import { paths } from "~/paths";

/**
 * Whether the server still knows the session of the person whose page it is; somebody else may have logged in in
 * another tab meanwhile. In doubt it does, so that nobody is shut out by a lost connection.
 */
export const isLive = async (login: string): Promise<boolean> => {
  try {
    const answer = await fetch(paths.session(), { method: "POST" });
    return !answer.ok || (await answer.json()).login === login;
  } catch {
    return true;
  }
};
