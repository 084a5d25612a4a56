export const openInBrowser = {
  title: "Open this in your browser",
  lead: "This app cannot download files. Your phone's browser can open and save them.",
  menu: {
    wechat: "Tap “…” at the top right, then “Open in browser”.",
    other: "Tap the menu at the top right, then “Open in browser”.",
  },
  logIn: "The download starts there, after logging in if needed.",
  copyTitle: "Or copy the address",
  copyLead: "Copy it, open your phone's browser and paste it into the address bar.",
  address: "Address of the file",
  copy: "Copy address",
  copied: "Copied",
  selected: "Address selected. Press and hold to copy it",
} as const;
