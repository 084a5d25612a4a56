// Runs in every browser, also in those that know no modules: marks the page when the browser is older than what the
// product is built for, so that a sentence about it is shown. The unit came with Chromium 108, Firefox 101 and Safari 15.4;
// features that app/old-browsers.ts may have added meanwhile tell nothing.
(function () {
  var known =
    "noModule" in document.createElement("script") &&
    window.CSS &&
    CSS.supports &&
    CSS.supports("height", "1dvh");
  if (!known) document.documentElement.setAttribute("data-old-browser", "");
})();
