import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, it } from "vitest";
import { withoutNulls } from "~/without-nulls.server";

/** Elements of all lengths, so that characters meet the ends of React's chunks in every way. */
const rendered = (into: NodeJS.ReadWriteStream): Promise<string> => {
  const words = Array.from({ length: 400 }, (_, index) => "x".repeat(index % 7) + "试算第𠮷组".repeat(3));
  const { pipe } = renderToPipeableStream(<div>{words.map((each) => [each, "，"])}</div>, {
    onAllReady: () => pipe(into),
  });
  return text(into);
};

it("hands a page of Chinese on byte for byte, without the null bytes React puts between its chunks", async () => {
  const html = await rendered(withoutNulls());
  expect(html).not.toMatch(/[\0\ufffd]/);
  expect(html.replace(/<[^>]*>/g, "").length).toBeGreaterThan(7000);
  expect(html.split("试算第𠮷组")).toHaveLength(1201);
});
