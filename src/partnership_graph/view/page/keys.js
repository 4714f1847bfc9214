// Everything from the keyboard: arrows walk along links by direction, Enter opens, Escape leaves.
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const centre = () => ([...things.values()].find((thing) => thing.central && isShown(thing)) || [...things.values()].find(isShown));

function nearest(from, ids, [dx, dy]) {
  const points = network.getPositions([from, ...ids]);
  let best = null;
  for (const id of ids) {
    const [x, y] = [points[id].x - points[from].x, points[id].y - points[from].y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > 1.8 * along) continue;
    if (!best || along + 2 * aside < best.far) best = { id, far: along + 2 * aside };
  }
  return best && best.id;
}
function walk(direction) {
  if (!state.thing) { const start = centre(); if (start) choose(start.id); return; }
  const near = linksOf.get(state.thing).filter(isLinkShown).map((link) => otherEnd(link, state.thing));
  const next = nearest(state.thing, near, direction) || nearest(state.thing, shownIds(), direction);
  if (next) choose(next);
}
element("network").addEventListener("keydown", (event) => {
  if (DIRECTIONS[event.key]) { event.preventDefault(); walk(DIRECTIONS[event.key]); }
  else if (event.key === "Enter" && !element("panel").hidden) element("panel").querySelector("h2").focus();
  else if (state.thing && (event.key === "1" || event.key === "2")) change({ thing: state.thing, steps: Number(event.key) });
  else if (event.key === "+" || event.key === "-") {
    network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.25 : 0.8) });
  }
});
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) { event.preventDefault(); element("search").focus(); }
  if (event.key !== "Escape") return;
  const wasInside = element("panel").contains(event.target);
  if (state.thing || state.link) { choose(null); if (wasInside || isTyping) element("network").focus(); }
  else if (document.activeElement) document.activeElement.blur();
});
