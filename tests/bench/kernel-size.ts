// How much script the what-if's kernel puts on the line, built as the pages are.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundleKernel } from "../setup/bundle-kernel";

export const benchKernelSize = async () => {
  const code = Buffer.from(await bundleKernel());
  console.log("The scoring kernel for the browser (score, level, binding, contributions, what-if), minified");
  console.log(
    `  plain ${code.length} bytes, gzip ${gzipSync(code).length}, brotli ${brotliCompressSync(code).length}`,
  );
};
