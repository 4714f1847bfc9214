// What stands out: the neighbourhood of the chosen thing, the two ends of a link, or a path; the rest is dimmed.
const focus = { things: new Set(), links: new Set() };
let hovered = null;

function findFocus() {
  focus.things = new Set(state.path);
  focus.links = new Set();
  if (state.path.length) {
    for (const link of links.values()) {
      const [from, to] = [state.path.indexOf(link.from), state.path.indexOf(link.to)];
      if (from >= 0 && to >= 0 && Math.abs(from - to) === 1 && isLinkShown(link)) focus.links.add(link.id);
    }
  } else if (state.link) {
    const link = links.get(state.link);
    focus.things = new Set([link.from, link.to]);
    focus.links.add(link.id);
  } else if (state.thing) {
    let edge = [state.thing];
    focus.things.add(state.thing);
    for (let step = 0; step < state.steps; step += 1) {
      const next = [];
      for (const id of edge) {
        for (const link of linksOf.get(id).filter(isLinkShown)) {
          focus.links.add(link.id);
          const other = otherEnd(link, id);
          if (!focus.things.has(other)) { focus.things.add(other); next.push(other); }
        }
      }
      edge = next;
    }
  }
}
const strengthOf = (id) => (!focus.things.size || focus.things.has(id) ? 1 : 0.13);

function edgeLook(link) {
  const isNear = focus.links.has(link.id);
  const isChosen = state.link === link.id;
  let opacity = link.faint ? 0.07 : 0.62;
  if (focus.things.size) opacity = isNear ? 0.95 : link.faint ? 0.01 : 0.06;
  if (hovered === link.id) opacity = 1;
  const isNamed = isChosen || hovered === link.id || (isNear && (state.path.length || focus.links.size <= 14));
  return {
    id: link.id,
    hidden: !isLinkShown(link),
    color: { color: isChosen || (isNear && !state.thing) ? ink.accent : ink.edge, opacity, inherit: false },
    width: isChosen ? 2.6 : isNear ? 1.7 : 1.2,
    label: isNamed ? link.name : "",
    font: { face: FONT, size: 11.5, color: ink.ink, strokeWidth: 4, strokeColor: ink.halo, align: "horizontal" },
    arrows: { to: { enabled: !page.lean || isNear, scaleFactor: 0.42 } },
  };
}
function paint() {
  findFocus();
  nodes.update([...things.values()].map((thing) => ({ id: thing.id, hidden: !isShown(thing) })));
  edges.update([...links.values()].map(edgeLook));
}

// The shortest path, counted in links, over what is shown.
function pathBetween(start, end) {
  const before = new Map([[start, null]]);
  const queue = [start];
  while (queue.length && !before.has(end)) {
    const id = queue.shift();
    for (const link of linksOf.get(id).filter(isLinkShown)) {
      const other = otherEnd(link, id);
      if (!before.has(other)) { before.set(other, id); queue.push(other); }
    }
  }
  const path = [];
  for (let id = before.has(end) ? end : null; id !== null; id = before.get(id)) path.unshift(id);
  return path;
}
function choosePath(start, end) {
  const path = pathBetween(start, end);
  if (path.length) choose(end, null, path);
  else say("There is no path between the two with the present filters.");
}

network.on("click", ({ nodes: [id], edges: [link], event }) => {
  if (id && event.srcEvent.shiftKey && state.thing && state.thing !== id) choosePath(state.thing, id);
  else if (id) choose(id);
  else if (link) choose(null, link);
  else choose(null);
});
network.on("doubleClick", ({ nodes: [id] }) => { if (id) change({ thing: id, link: null, path: [], steps: 2 }); });
network.on("hoverEdge", ({ edge }) => { hovered = edge; edges.update(edgeLook(links.get(edge))); });
network.on("blurEdge", ({ edge }) => { hovered = null; edges.update(edgeLook(links.get(edge))); });
network.on("hoverNode", () => { canvas.classList.add("over"); });
network.on("blurNode", () => { canvas.classList.remove("over"); });
onChange(paint);
