// What the oldest browser served (Chromium 109, the last for Windows 7) lacks and the product uses. Imported before all
// else; tests/e2e/old-browser.ts takes from the tests' browser whatever that version does not have.
import "core-js/actual/array/to-reversed";
import "core-js/actual/array/to-sorted";
import "core-js/actual/url/can-parse";
