/** By the names that apps give themselves; QQ's own browser, which can save, says MQQBrowser. */
const NAMED =
  /MicroMessenger|wxwork|\bQQ\/|\bWeibo|AlipayClient|DingTalk|\bLark\/|\baweme|NewsArticle|XiaoHongShu|\bKwai|FBA[NV]\/|Instagram|\bLine\//i;
/** How the systems mark a page inside any other app. */
const ANDROID_VIEW = /Android.*; wv\)/;
const APPLE_VIEW = /(iPhone|iPad|iPod).*AppleWebKit(?!.*Safari\/)/;

/** Whether a User-Agent header is of a browser inside an app, which shows pages but saves no files. */
export const cannotSaveFiles = (userAgent: string | null): boolean =>
  userAgent !== null && [NAMED, ANDROID_VIEW, APPLE_VIEW].some((mark) => mark.test(userAgent));

/** WeChat, WeCom with it: the page names their own menu. */
export const isWeChat = (userAgent: string | null): boolean => /MicroMessenger/i.test(userAgent ?? "");
