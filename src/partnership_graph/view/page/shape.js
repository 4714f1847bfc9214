// Draws a thing: its outline in the colour of its kind, its words below or, for an area, inside.
const outlines = new Map(Object.entries(page.looks.kinds).map(([kind, look]) => [kind, new Path2D(look.outline)]));
const firm = new Set(page.looks.firm);
const pen = document.createElement("canvas").getContext("2d");
const isTalk = (thing) => thing.kind === "act" && !firm.has(thing.modality);

function fontOf(thing) {
  if (thing.central) return [16, 650];
  if (thing.kind === "polity") return [14.5, 600];
  if (thing.kind === "area") return [13, 600];
  return [thing.kind === "act" ? 11.5 : 13, 400];
}
const fontAt = (thing, factor) => `${thing.weight} ${thing.letters * factor}px ${FONT}`;
for (const thing of things.values()) {
  const [size, weight] = fontOf(thing);
  thing.weight = weight;
  thing.letters = size;
  thing.lines = thing.label.split("\n");
  thing.leading = size * 1.25;
  pen.font = fontAt(thing, 1);
  thing.width = Math.max(...thing.lines.map((line) => pen.measureText(line).width));
  thing.height = thing.lines.length * thing.leading;
}

// Zoomed out, words keep a readable size and the less important ones give way.
const SMALLEST = 9;
const zoomed = { factor: 1, worded: new Set() };
const sizeOf = (thing) => thing.size * Math.sqrt(zoomed.factor);
function boxOf(thing) {
  const size = sizeOf(thing);
  if (thing.kind !== "area") return [size * 2, size * 2];
  if (!zoomed.worded.has(thing.id)) return [size * 2.6, size * 1.5];
  return [thing.width * zoomed.factor + 24, thing.height * zoomed.factor + 12];
}
function placeWords(points, scale, focused) {
  zoomed.factor = Math.max(1, SMALLEST / (13 * scale));
  zoomed.worded = new Set();
  const importance = (thing) => (thing.id === state.thing ? 1e6 : 0) + (focused.has(thing.id) ? 1e4 : 0) + thing.size;
  const taken = [];
  for (const thing of [...things.values()].sort((a, b) => importance(b) - importance(a))) {
    if (!isShown(thing) || (focused.size && !focused.has(thing.id) && scale < 0.5)) continue;
    const { x, y } = points[thing.id];
    const half = (thing.width * zoomed.factor) / 2;
    const top = thing.kind === "area" ? y - (thing.height * zoomed.factor) / 2 : y + sizeOf(thing);
    // In a large network words keep a distance; in a small one a touch does no harm.
    const spare = zoomed.factor > 1.4 && things.size > 200 ? -7 * zoomed.factor : 0.08 * thing.height;
    const box = [x - half + spare, x + half - spare, top + spare, top + thing.height * zoomed.factor - spare];
    const isFree = taken.every((other) => box[0] > other[1] || box[1] < other[0] || box[2] > other[3] || box[3] < other[2]);
    if (zoomed.factor > 1 && !isFree) continue;
    taken.push(box);
    zoomed.worded.add(thing.id);
  }
}

function drawOutline(ctx, thing, x, y, isChosen) {
  const look = page.looks.kinds[thing.kind];
  const colour = ink[look.colour];
  if (thing.kind === "area") {
    const [width, height] = boxOf(thing);
    ctx.beginPath();
    ctx.roundRect(x - width / 2, y - height / 2, width, height, Math.min(height / 2, 16 * zoomed.factor));
    ctx.fillStyle = ink.ground;
    ctx.fill();
    const alpha = ctx.globalAlpha;
    ctx.globalAlpha = alpha * (isDark() ? 0.42 : 0.14);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = alpha;
    ctx.lineWidth = isChosen ? 3 : 1.4;
    ctx.strokeStyle = isChosen ? ink.accent : colour;
    ctx.stroke();
    return;
  }
  const scale = sizeOf(thing) / 12;
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.lineJoin = "round";
  const path = outlines.get(thing.kind);
  // A rim in the colour of the ground keeps edges off the outline.
  ctx.lineWidth = (isChosen ? 11 : 5) / scale;
  ctx.strokeStyle = isChosen ? ink.accent : ink.ground;
  ctx.stroke(path);
  if (isChosen) { ctx.lineWidth = 5 / scale; ctx.strokeStyle = ink.ground; ctx.stroke(path); }
  ctx.fillStyle = ink.ground;
  ctx.fill(path);
  if (isTalk(thing)) {
    ctx.lineWidth = 1.8 / scale;
    ctx.strokeStyle = colour;
    ctx.stroke(path);
  } else {
    ctx.fillStyle = colour;
    ctx.fill(path, "evenodd");
  }
}

function drawWords(ctx, thing, x, y, isSoft) {
  const factor = zoomed.factor;
  const leading = thing.leading * factor;
  const isPill = thing.kind === "area";
  let middle = (isPill ? y - (thing.height * factor) / 2 : y + sizeOf(thing) + 5) - leading / 2;
  ctx.font = fontAt(thing, factor);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 * factor;
  ctx.strokeStyle = ink.halo;
  ctx.fillStyle = isSoft ? ink.soft : ink.ink;
  for (const line of thing.lines) {
    middle += leading;
    if (!isPill) ctx.strokeText(line, x, middle);
    ctx.fillText(line, x, middle);
  }
}

// Called by vis-network for each node of each frame.
function drawThing({ ctx, id, x, y, state: { hover } }) {
  const thing = things.get(id);
  const strength = strengthOf(id);
  const [width, height] = boxOf(thing);
  return {
    drawNode() {
      ctx.globalAlpha = strength;
      drawOutline(ctx, thing, x, y, id === state.thing || state.path.includes(id));
    },
    drawExternalLabel() {
      if (!hover && !zoomed.worded.has(id)) return;
      ctx.globalAlpha = hover ? 1 : strength;
      drawWords(ctx, thing, x, y, thing.kind === "act" && id !== state.thing);
    },
    nodeDimensions: { width, height },
  };
}
