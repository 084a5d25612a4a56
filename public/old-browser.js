// Runs in every browser, also in those that know no modules: marks the page when the browser is older than what the
// product is built for, so that a sentence about it is shown. The features came with Chromium 108, Firefox 104, Safari 16.
(function () {
  var known =
    "noModule" in document.createElement("script") &&
    Array.prototype.findLast &&
    window.CSS &&
    CSS.supports &&
    CSS.supports("height", "1dvh");
  if (!known) document.documentElement.setAttribute("data-old-browser", "");
})();
