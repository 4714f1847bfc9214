// What the page carries, indexed; every text comes from a release and is only ever written as text.
const element = (id) => document.getElementById(id);
const carried = (id) => JSON.parse(element(id).textContent);
const page = carried("page-data");
const things = new Map(carried("nodes-data").map((thing) => [thing.id, thing]));
const links = new Map(carried("edges-data").map((link) => [link.id, link]));

const linksOf = new Map([...things.keys()].map((id) => [id, []]));
for (const link of links.values()) {
  linksOf.get(link.from).push(link);
  if (link.from !== link.to) linksOf.get(link.to).push(link);
}
const otherEnd = (link, id) => (link.from === id ? link.to : link.from);

// What is chosen and what is left out; everything that draws listens.
const state = {
  thing: null, steps: 1, link: null, path: [], layout: "web", theme: "",
  hidden: { kind: new Set(), modality: new Set(), status: new Set() },
};
const listeners = [];
const onChange = (listener) => listeners.push(listener);
function change(patch) {
  Object.assign(state, patch);
  for (const listener of listeners) listener(patch);
}
const choose = (thing, link = null, path = []) => change({ thing, link, path, steps: 1 });

const isShown = (thing) => !state.hidden.kind.has(thing.kind) && !state.hidden.modality.has(thing.modality);
const isLinkShown = (link) =>
  !state.hidden.status.has(link.status) && isShown(things.get(link.from)) && isShown(things.get(link.to));

// One element: make("p", {class: "x"}, "words", child …).
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child != null && child !== ""));
  return made;
}
const say = (words) => { element("said").textContent = words; };
