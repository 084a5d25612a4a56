import { describe, expect, it } from "vitest";
import { cannotSaveFiles, isWeChat } from "~/domain/in-app-browser";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 13; V2231A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0";
const OPEN = "Mozilla/5.0 (Linux; Android 13; V2231A) AppleWebKit/537.36 (KHTML, like Gecko)";
const DESK =
  "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36";

describe("browsers inside apps", () => {
  it.each([
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`],
    [`${OPEN} Version/4.0 Chrome/107.0 MQQBrowser/6.2 TBS/046 Mobile Safari/537.36 MicroMessenger/8.0.49`],
    [`${DESK} NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13)`],
    [`${OPEN} Version/4.0 Chrome/107.0 Mobile Safari/537.36 wxwork/4.1.22 MicroMessenger/7.0.1`],
    [`${OPEN} Chrome/98.0 MQQBrowser/6.2 Mobile Safari/537.36 V1_AND_SQ_8.9.50 QQ/8.9.50.10650`],
    [`${IPHONE} Mobile/15E148 AliApp(DingTalk/7.5.10) com.laiwang.DingTalk/34561`],
    [`${IPHONE} Mobile/15E148 AliApp(AP/10.5) AlipayClient/10.5.80`],
    [`${ANDROID} Chrome/114.0 Mobile Safari/537.36 aweme_280600`],
    [`${ANDROID} Chrome/114.0 Mobile Safari/537.36`],
    [`${IPHONE} Mobile/15E148`],
  ])("%s shows pages only", (userAgent) => expect(cannotSaveFiles(userAgent)).toBe(true));

  it.each([
    [DESK],
    [`${DESK} Edg/109.0`],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0"],
    [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    [`${IPHONE} CriOS/125.0 Mobile/15E148 Safari/604.1`],
    [`${OPEN} Chrome/124.0 Mobile Safari/537.36`],
    [`${OPEN} Version/4.0 Chrome/98.0 MQQBrowser/14.6 Mobile Safari/537.36`],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
    ],
    ["curl/8.5.0"],
    [null],
  ])("%s saves files", (userAgent) => {
    expect(cannotSaveFiles(userAgent)).toBe(false);
    expect(isWeChat(userAgent)).toBe(false);
  });
});
