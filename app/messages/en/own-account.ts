import type { ShapeOf } from "../shape";
import type { ownAccountProblem as problemSource, ownAccount as source } from "../zh-CN/own-account";

export const ownAccount: ShapeOf<typeof source> = {
  title: "Your account",
  lead: "Change your password, see where you are logged in, and log out remotely.",
  shared:
    "Demo accounts are shared by all visitors: only this browser is shown, and nobody can log others out.",
  endedElsewhere: "You were logged out of this browser from elsewhere. Log in again.",
  facts: { login: "Username", name: "Name", organisation: "Organisation", password: "Password" },
  password: {
    title: "Change password",
    lead: "All your other sessions end. You stay logged in here.",
    link: "Change password",
    current: "Current password",
    currentHint: "After a reset by the operator, the one-time password you were given",
    new: "New password",
    repeat: "New password again",
    submit: "Change password",
    oneTime: "One-time password",
    oneTimeLead: "Choose your own password to continue.",
    later: "Not now?",
    back: "Back to your account",
  },
  sessions: {
    title: "Where you are logged in",
    lead: "If you do not recognise one, log it out and change your password.",
    begun: "Logged in",
    seen: "Last used",
    address: "Network",
    here: "This browser",
    unknown: "Unknown browser",
    on: "{{browser}} on {{system}}",
    device: { desktop: "Computer", phone: "Phone", tablet: "Tablet" },
    revoke: "Log out",
    revokeLabel: "Log out {{name}}, logged in {{begun}}",
    everywhere: "Log out everywhere",
    everywhereText: "Ends every session, including this one. Anything not saved is lost.",
    addressNote:
      "Only the first parts of the address are kept. Records of ended sessions are deleted when you log in more than 30 days later.",
  },
  limit: {
    soon: "For security, sessions have a maximum length. Yours ends within {{minutes}} minutes. You can log in again now; what you entered on this page is kept.",
    now: "Log in again now",
    later: "Later",
    again: "Log in to continue; what you entered on this page is kept.",
  },
};

export const ownAccountProblem: ShapeOf<typeof problemSource> = {
  disabled: "This account has been disabled. Contact the operator (see the end of this page).",
  currentMissing: "Enter your current password.",
  newMissing: "Enter a new password.",
  repeatMissing: "Enter the new password again.",
  sameAsCurrent: "This is your current password. Choose another.",
  repeatDiffers: "The two entries of the new password differ. Enter both again.",
  sharedPassword: "Demo accounts are shared by all visitors, so their password cannot be changed.",
  demo: "Demo accounts are shared by all visitors: only this browser is shown, and nobody can log others out.",
};
