// In pages of the preview only: reload when what is shown has changed, show why nothing could be built.
// A page that nobody sees does not listen (a browser keeps only six connections); it catches up when it is seen.
import { hide, show } from "./overlay.js";

const { build, page } = document.querySelector("script[data-build]").dataset;
let since = build; // the build that this page shows, as far as it matters to it
let stream;

// What this page is made of: its own address (a lost address shows another page) and all that it has loaded.
function shown() {
  const loaded = performance.getEntriesByType("resource").map(entry => new URL(entry.name));
  const ours = loaded.filter(url => url.origin === location.origin).map(url => url.pathname);
  return new Set([page, decodeURI(location.pathname), ...ours]);
}

function built(event) {
  const told = JSON.parse(event.data), mine = shown();
  since = event.lastEventId;
  hide();
  if (told.all || told.changed.some(address => mine.has(address))) {
    rest();
    location.reload(); // browsers keep the place that was scrolled to
  }
}

function listen() {
  if (stream || document.hidden) return;
  stream = new EventSource(`/.portal/events?since=${encodeURIComponent(since)}`);
  stream.addEventListener("built", built);
  stream.addEventListener("failed", event => show(JSON.parse(event.data), page !== ""));
  stream.addEventListener("error", () => {
    if (stream?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    rest();
    setTimeout(listen, 2000);
  });
}

function rest() {
  stream?.close();
  stream = undefined;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen); // also of a page that was kept and is come back to
