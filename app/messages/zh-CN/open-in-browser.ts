/** What is said inside an app such as WeChat, whose browser saves no files. */
export const openInBrowser = {
  title: "请在浏览器中打开",
  lead: "当前应用内不能下载文件。换到手机浏览器就能打开和保存。",
  menu: {
    wechat: "点右上角“…”，选择“在浏览器打开”。",
    other: "点右上角的菜单，选择“在浏览器打开”或“用浏览器打开”。",
  },
  logIn: "文件随即下载；需要登录的，登录后自动下载。",
  copyTitle: "也可以复制网址",
  copyLead: "复制后打开手机浏览器，粘贴到地址栏。",
  address: "文件网址",
  copy: "复制网址",
  copied: "已复制",
  selected: "已选中网址，请长按复制",
} as const;
