/** One's own account: password, where one is logged in. */
export const ownAccount = {
  title: "我的账号",
  lead: "查看并结束在其他浏览器中的登录。",
  shared: "演示账号供所有访客共用，只显示当前浏览器，也不能将他人退出。",
  endedElsewhere: "您在这个浏览器中的登录已被结束，请重新登录。",
  facts: { login: "登录名", name: "姓名", organisation: "所属单位" },
  sessions: {
    title: "已登录的浏览器",
    lead: "有不认识的，请将其退出。",
    begun: "登录时间",
    seen: "最近使用",
    address: "网络地址",
    here: "当前",
    unknown: "未知浏览器",
    on: "{{browser}}（{{system}}）",
    device: { desktop: "电脑", phone: "手机", tablet: "平板" },
    revoke: "退出",
    revokeLabel: "退出 {{name}}，登录于 {{begun}}",
    everywhere: "全部退出",
    everywhereText: "所有浏览器中的登录都会结束，包括这里。未保存的内容会丢失。",
    addressNote: "网络地址只保留前几段。登录结束 30 天后，记录在下次登录时删除。",
  },
  limit: {
    soon: "为安全起见，每次登录有最长时限，您将在 {{minutes}} 分钟内退出。可以现在重新登录，页面上填写的内容会保留。",
    now: "现在重新登录",
    later: "稍后",
    again: "重新登录后可以继续使用，页面上填写的内容会保留。",
  },
} as const;

export const ownAccountProblem = {
  disabled: "该账号已停用，请联系平台主办单位。",
  demo: "演示账号供所有访客共用，只显示当前浏览器，也不能将他人退出。",
} as const;
