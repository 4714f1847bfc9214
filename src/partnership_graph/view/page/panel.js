// The details: facts, the sentences that prove them, and the links of the chosen thing.
const SVG = "http://www.w3.org/2000/svg";
function icon(thing) {
  const look = page.looks.kinds[thing.kind];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-14 -14 28 28");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", look.outline);
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("class", isTalk(thing) ? "act" : look.colour);
  svg.append(path);
  return svg;
}
function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch { return null; }
}
function outward(address, words) {
  const href = webAddress(address);
  return href ? make("a", { href, rel: "noopener noreferrer", target: "_blank" }, words) : words;
}

// The sentence with its quotes marked; offsets count code points, as in the data.
function marked(sentence, proofs) {
  const letters = Array.from(sentence.text);
  const isMarked = letters.map(() => false);
  for (const { at, length } of proofs) isMarked.fill(true, at, at + length);
  const quote = make("blockquote", { lang: page.documents[sentence.document].language });
  for (let start = 0, end; start < letters.length; start = end) {
    end = start + 1;
    while (end < letters.length && isMarked[end] === isMarked[start]) end += 1;
    const words = letters.slice(start, end).join("");
    quote.append(isMarked[start] && end - start < letters.length ? make("mark", {}, words) : words);
  }
  return quote;
}
function evidenceList(evidence) {
  const bySentence = new Map();
  for (const proof of evidence) {
    if (!bySentence.has(proof.sentence)) bySentence.set(proof.sentence, []);
    bySentence.get(proof.sentence).push(proof);
  }
  return [...bySentence].map(([place, proofs]) => {
    const sentence = page.sentences[place];
    const release = page.documents[sentence.document];
    const rows = [...new Set(proofs.map((proof) => JSON.stringify(proofRow(sentence, proof))))].map(JSON.parse);
    const list = make("ul", {}, ...rows.map(([what, how]) => make("li", {}, make("span", {}, what), make("span", {}, how))));
    const shows = rows.length > 3 ? make("details", {}, make("summary", {}, `What it shows (${rows.length})`), list) : list;
    return make("div", { class: "proof" }, marked(sentence, proofs), shows,
      make("p", {}, outward(release.url, release.title), release.issued ? `, ${release.issued}` : ""));
  });
}
// What a quote shows, by which rule, with which status, and where it stands.
function proofRow(sentence, { says, rule, status, at, length }) {
  const start = sentence.start + at;
  return [[says, rule].filter(Boolean).join(" · ") || "named here", `${status} [${start}, ${start + length})`];
}
function factList(facts) {
  const list = make("dl");
  let last = null;
  for (const [label, value] of facts) {
    if (last && last.label === label) last.cell.append("; ", outward(value, value));
    else {
      last = { label, cell: make("dd", {}, outward(value, value)) };
      list.append(make("dt", {}, label), last.cell);
    }
  }
  return list;
}
function linkRow(link, id) {
  const other = things.get(otherEnd(link, id));
  const arrow = link.from === id ? "→" : "←";
  return make("li", {},
    make("button", { type: "button", class: "link", click: () => choose(null, link.id), "aria-label": `${link.name}: show the sentence` }, `${arrow} ${link.name}`),
    make("button", { type: "button", class: "thing", click: () => choose(other.id) }, icon(other), ` ${other.name}`));
}
const section = (title, ...content) => (content.length ? [make("h3", {}, title), ...content] : []);
const heading = (words) => make("h2", { tabindex: -1 }, words);

function thingDetails(thing) {
  const own = linksOf.get(thing.id).filter(isLinkShown);
  const late = new Set(own.filter((link) => link.faint).map((link) => link.name));
  own.sort((a, b) => late.has(a.name) - late.has(b.name) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const proofs = section("Sentences", ...evidenceList(thing.evidence));
  const isAct = thing.kind === "act";
  const type = thing.types.join(", ") || page.looks.kinds[thing.kind].one;
  return [
    make("span", { class: "chip" }, icon(thing), type), heading(thing.name),
    thing.aliases.length ? make("p", { class: "panel-also" }, `also: ${thing.aliases.join("; ")}`) : "",
    ...(isAct ? proofs : []),
    ...(thing.facts.length ? section("Facts", factList(thing.facts)) : []),
    ...section(`Links (${own.length})`, make("ul", { class: "panel-links" }, ...own.map((link) => linkRow(link, thing.id)))),
    ...(isAct ? [] : proofs),
    pathForm(thing.id),
  ];
}
function pathForm(start) {
  const input = make("input", { list: "names", placeholder: "Path to …", "aria-label": "Path to", autocomplete: "off" });
  const go = (event) => {
    event.preventDefault();
    const end = findByName(input.value);
    if (end) choosePath(start, end);
  };
  return make("form", { class: "panel-path", submit: go }, input, make("button", {}, "Find path"));
}
function linkDetails(link) {
  const end = (id) => make("button", { type: "button", click: () => choose(id) }, things.get(id).name);
  const proofs = evidenceList(link.evidence);
  return [
    make("span", { class: "chip" }, "link", make("span", { class: "badge" }, link.status || "counted"), link.modality && make("span", { class: "badge" }, link.modality)),
    make("div", { class: "panel-ends" }, end(link.from), heading(`→ ${link.name}`), end(link.to)),
    ...(link.facts.length ? section("Facts", factList(link.facts)) : []),
    ...section(proofs.length === 1 ? "The sentence that proves it" : "The sentences that prove it",
      ...(proofs.length ? proofs : [make("p", { class: "panel-also" }, "Reference data; no release says it.")])),
  ];
}
function pathDetails() {
  const steps = state.path.map((id, place) => {
    const next = state.path[place + 1];
    const link = next && linksOf.get(id).find((each) => isLinkShown(each) && otherEnd(each, id) === next);
    return [make("li", {}, make("button", { type: "button", class: "thing", click: () => choose(id) }, icon(things.get(id)), ` ${things.get(id).name}`)),
      link && make("li", {}, make("button", { type: "button", class: "link", click: () => choose(null, link.id) }, `${link.from === id ? "↓" : "↑"} ${link.name}`))];
  });
  return [heading(`A path of ${state.path.length - 1} links`), make("ul", { class: "panel-links" }, ...steps.flat().filter(Boolean))];
}

function openPanel() {
  const panel = element("panel");
  const thing = things.get(state.thing);
  const link = links.get(state.link);
  panel.hidden = !thing && !link;
  if (panel.hidden) { panel.replaceChildren(); return; }
  const details = state.path.length ? pathDetails() : link ? linkDetails(link) : thingDetails(thing);
  const close = make("button", { type: "button", class: "panel-close", "aria-label": "Close the details", click: () => choose(null) }, "×");
  panel.replaceChildren(close, ...details.filter(Boolean));
  panel.scrollTop = 0;
  const ends = link && `${things.get(link.from).name} ${link.name} ${things.get(link.to).name}`;
  say(link ? ends : `${thing.name}, ${page.looks.kinds[thing.kind].one}, ${linksOf.get(thing.id).length} links`);
}
onChange((patch) => { if ("thing" in patch || "hidden" in patch) openPanel(); });
onChange((patch) => { if ("thing" in patch && focus.things.size) lookAt([...focus.things]); });
