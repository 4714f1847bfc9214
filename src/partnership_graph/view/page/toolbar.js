// The toolbar: arrangement, relaxing, picture.
function arrangeAs(name) {
  const begin = network.getPositions();
  const started = performance.now();
  const length = calm.matches || things.size > 400 ? 0 : 500;
  const frame = (now) => {
    const part = length ? Math.min(1, (now - started) / length) : 1;
    const ease = part * part * (3 - 2 * part);
    for (const thing of things.values()) {
      const [x, y] = pointIn(thing, name);
      const from = begin[thing.id];
      network.moveNode(thing.id, from.x + (x - from.x) * ease, from.y + (y - from.y) * ease);
    }
    if (part < 1) requestAnimationFrame(frame);
    else if (focus.things.size) lookAt([...focus.things]);
    else lookAtAll();
  };
  requestAnimationFrame(frame);
}
element("layout").addEventListener("change", ({ target }) => change({ layout: target.value }));
onChange((patch) => {
  if (!("layout" in patch)) return;
  element("layout").value = state.layout;
  arrangeAs(state.layout);
});
element("whole").addEventListener("click", () => { choose(null); lookAtAll(); });

element("relax").addEventListener("click", () => {
  const still = () => { network.setOptions({ physics: false }); lookAtAll(); say("The drawing has settled"); };
  network.setOptions({
    physics: {
      enabled: true, solver: "forceAtlas2Based", stabilization: false,
      forceAtlas2Based: { gravitationalConstant: -160, springLength: 130, avoidOverlap: 0.6 },
    },
  });
  if (calm.matches) { network.once("stabilizationIterationsDone", still); network.stabilize(200); }
  else setTimeout(still, 2500);
});

element("picture").addEventListener("click", () => {
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [canvas.width, canvas.height];
  const ctx = sheet.getContext("2d");
  ctx.fillStyle = ink.ground;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.drawImage(canvas, 0, 0);
  sheet.toBlob((blob) => {
    const href = URL.createObjectURL(blob);
    const name = page.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "network";
    make("a", { href, download: `${name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  });
});
