// The drawing: vis-network with fixed positions, thin curved edges, and a camera that keeps clear of the cards.
const parallel = new Map();
function bend(link) {
  const pair = [link.from, link.to].sort().join("\n");
  const place = parallel.get(pair) || 0;
  parallel.set(pair, place + 1);
  return 0.08 + 0.13 * place;
}
// Positions are made for a wide screen; on an upright one they are stretched.
const isUpright = element("network").clientWidth < 0.8 * element("network").clientHeight;
const pointIn = (thing, layout) => (isUpright ? [thing.layouts[layout][0] * 0.6, thing.layouts[layout][1] * 1.6] : thing.layouts[layout]);
const nodes = new vis.DataSet([...things.values()].map((thing) => {
  const [x, y] = pointIn(thing, "web");
  return { id: thing.id, x, y, size: thing.size, label: " " };
}));
const edges = new vis.DataSet([...links.values()].map((link) => ({
  id: link.id, from: link.from, to: link.to,
  dashes: (page.looks.dashes[link.status] || []).length ? page.looks.dashes[link.status] : false,
  smooth: { type: "curvedCW", roundness: bend(link) },
})));
const network = new vis.Network(element("network"), { nodes, edges }, {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { shape: "custom", ctxRenderer: drawThing, chosen: false },
  edges: {
    arrows: { to: { enabled: !page.lean, scaleFactor: 0.42 } }, chosen: false, width: 1.2,
    arrowStrikethrough: false, selectionWidth: 0, hoverWidth: 0,
  },
  interaction: { hover: true, keyboard: false, tooltipDelay: 1e9, selectConnectedEdges: false, hoverConnectedEdges: false },
});
const canvas = element("network").querySelector("canvas");
canvas.setAttribute("role", "img");
canvas.setAttribute("aria-label", `${page.title}: ${things.size} things and ${links.size} links`);

network.on("beforeDrawing", () => placeWords(network.getPositions(), network.getScale(), focus.things));

// How much of the drawing the cards cover, left and right or above and below.
function insets() {
  const stage = element("network").getBoundingClientRect();
  const panel = element("panel").hidden ? null : element("panel").getBoundingClientRect();
  const legend = element("legend").open ? element("legend").getBoundingClientRect() : null;
  const isNarrow = stage.width < 720;
  return {
    top: isNarrow ? element("legend").querySelector("summary").getBoundingClientRect().bottom - stage.top : 0,
    left: !isNarrow && legend ? legend.right - stage.left : 0,
    right: !isNarrow && panel ? stage.right - panel.left : 0,
    bottom: isNarrow && panel ? stage.bottom - panel.top : 0,
    width: stage.width, height: stage.height,
  };
}
function extent(ids) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const points = network.getPositions(ids);
  for (const id of ids) {
    const thing = things.get(id);
    const isPill = thing.kind === "area";
    const half = Math.max(thing.width + (isPill ? 24 : 0), thing.size * 2) / 2;
    const above = isPill ? thing.height / 2 + 6 : thing.size;
    const below = isPill ? above : thing.size + thing.height + 6;
    box.left = Math.min(box.left, points[id].x - half);
    box.right = Math.max(box.right, points[id].x + half);
    box.top = Math.min(box.top, points[id].y - above);
    box.bottom = Math.max(box.bottom, points[id].y + below);
  }
  return box;
}
function lookAt(ids, { most = 1.15, isMoving = true } = {}) {
  if (!ids.length) return;
  const box = extent(ids);
  const cover = insets();
  const room = { x: cover.width - cover.left - cover.right - 48, y: cover.height - cover.top - cover.bottom - 40 };
  const scale = Math.min(room.x / (box.right - box.left), room.y / (box.bottom - box.top), most);
  network.moveTo({
    position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    offset: { x: (cover.left - cover.right) / 2, y: (cover.top - cover.bottom) / 2 },
    scale: Math.max(scale, 0.05),
    animation: isMoving && !calm.matches ? { duration: 450, easingFunction: "easeInOutCubic" } : false,
  });
}
const shownIds = () => [...things.values()].filter(isShown).map((thing) => thing.id);
const lookAtAll = (isMoving = true) => lookAt(shownIds(), { most: 1.3, isMoving });
