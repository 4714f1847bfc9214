// The state lives in the part of the address behind "#": a link brings back what its sender saw.
const PARTS = ["kind", "modality", "status"];
function toAddress() {
  const parts = new URLSearchParams();
  if (state.thing) parts.set("thing", state.thing);
  if (state.steps > 1) parts.set("steps", state.steps);
  if (state.link) parts.set("link", state.link);
  if (state.path.length) parts.set("from", state.path[0]);
  for (const part of PARTS) if (state.hidden[part].size) parts.set(`hide-${part}`, [...state.hidden[part]].sort().join(","));
  if (state.layout !== "web") parts.set("layout", state.layout);
  if (state.theme) parts.set("theme", state.theme);
  return parts.toString();
}
function fromAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const known = (name, among, otherwise) => (among.includes(parts.get(name)) ? parts.get(name) : otherwise);
  const hidden = Object.fromEntries(PARTS.map((part) => [part, new Set((parts.get(`hide-${part}`) || "").split(",").filter(Boolean))]));
  const layout = known("layout", [...element("layout").options].map((option) => option.value), "web");
  const theme = known("theme", ["light", "dark"], "");
  state.hidden = hidden;
  const [thing, link, from] = ["thing", "link", "from"].map((name) => parts.get(name));
  const path = things.has(thing) && things.has(from) && thing !== from ? pathBetween(from, thing) : [];
  change({
    hidden, theme, path, steps: parts.get("steps") === "2" ? 2 : 1,
    thing: things.has(thing) ? thing : null,
    link: links.has(link) && !things.has(thing) ? link : null,
    ...(layout === state.layout ? {} : { layout }),
  });
}
function writeAddress() {
  try { history.replaceState(null, "", `#${toAddress()}`); } catch { /* a sandboxed frame has no address of its own */ }
}
let isReading = true;
onChange(() => { if (!isReading) writeAddress(); });
addEventListener("hashchange", () => {
  if (location.hash === "#tables") return;
  isReading = true;
  fromAddress();
  isReading = false;
});
element("copy").addEventListener("click", async () => {
  writeAddress();
  const button = element("copy");
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "See address";
  }
  say(button.textContent);
  setTimeout(() => { button.textContent = "Link"; }, 1600);
});

lookAtAll(false);
fromAddress();
isReading = false;
addEventListener("resize", () => { if (!state.thing && !state.link) lookAtAll(false); });
document.documentElement.dataset.ready = "true";
