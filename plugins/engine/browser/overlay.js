// The panel over a page: what could not be built, where, and what to do. Its words come from the server, and are
// put in as text only. It lives in a shadow root, so that the page's styles and its own leave each other alone.
let parts; // host, panel, button of the hidden panel; made once
let told = ""; // what is shown
let dismissed = ""; // what was shown when it was hidden: the same is not shown again

const make = (tag, className, ...inside) => {
  const node = document.createElement(tag);
  node.className = className;
  node.append(...inside);
  return node;
};

function made() {
  if (parts) return parts;
  const host = make("div", "");
  const root = host.attachShadow({ mode: "open" });
  const style = make("link", "");
  style.rel = "stylesheet";
  style.href = "/.portal/overlay.css";
  style.addEventListener("load", () => (host.style.display = "")); // not seen before it has its styles
  const panel = make("div", "panel"), again = make("button", "again");
  panel.tabIndex = 0; // it scrolls, also with the keyboard
  again.type = "button";
  again.addEventListener("click", () => open(true));
  const region = make("section", "region", panel, again);
  region.setAttribute("aria-labelledby", "heading");
  root.append(style, region);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && host.isConnected && !panel.hidden && !event.defaultPrevented) dismiss();
  });
  return (parts = { host, root, region, panel, again });
}

function open(focus) {
  const { panel, again, root } = made();
  dismissed = "";
  panel.hidden = false;
  again.hidden = true;
  if (focus) root.querySelector(".hide").focus();
}

function dismiss() {
  const { host, panel, again } = made();
  const had = document.activeElement === host;
  dismissed = told;
  panel.hidden = true;
  again.hidden = false;
  if (had) again.focus();
}

// Words of ours, with what stands between `backticks` as code.
function phrase(text) {
  const pieces = text.split("`");
  const whole = pieces.length % 2 ? pieces.map((piece, at) => (at % 2 ? make("code", "word", piece) : piece)) : [text];
  return make("span", "", ...whole);
}

function place(text) {
  const [, folder, file] = text.match(/^(.*\/)?(.*)$/);
  return make("code", "place", make("span", "folder", folder ?? ""), file);
}

function finding(one, words) {
  const where = [...(one.place ? [place(one.place)] : []), ...(one.code ? [make("span", "code", one.code)] : [])];
  const item = make("li", "finding", make("p", "where", ...where), make("p", "what", phrase(one.message)));
  if (one.hint) item.append(make("p", "todo", make("span", "label", words.todo), phrase(one.hint)));
  return item;
}

// Show why nothing could be built; `kept`: there is a page below.
export function show(words, kept) {
  const { host, region, panel, again } = made();
  const now = JSON.stringify(words);
  if (now === told && host.isConnected) return;
  told = now;
  region.lang = words.language;
  const heading = make("h2", "heading", words.heading), button = make("button", "hide", words.hide, make("kbd", "", "Esc"));
  heading.id = "heading";
  button.type = "button";
  button.addEventListener("click", dismiss);
  const lead = make("p", "lead");
  lead.setAttribute("role", "alert");
  const list = make("ol", "findings", ...words.findings.map(one => finding(one, words)));
  panel.replaceChildren(make("div", "top", heading, button), lead, list);
  if (words.more) panel.append(make("p", "more", words.more));
  again.replaceChildren(make("strong", "", words.heading), make("span", "", words.count), make("span", "show", words.show));
  if (!host.isConnected) {
    host.style.display = "none";
    document.body.prepend(host);
  }
  lead.textContent = kept ? `${words.count}. ${words.kept}` : `${words.count}.`; // put in last, so that it is read out
  if (now !== dismissed) open(false);
}

// All is well again.
export function hide() {
  parts?.host.remove();
  told = dismissed = "";
}
