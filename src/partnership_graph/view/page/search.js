// Search by name or alias: an exact name first, then what begins with the words, then what holds them.
const names = [];
for (const thing of things.values()) {
  for (const name of [thing.name, ...thing.aliases]) names.push([name.toLowerCase(), thing.id]);
  element("names").append(make("option", { value: thing.name }, thing.aliases.join("; ")));
}
function findByName(words) {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return null;
  const found = names.find(([name]) => name === wanted) || names.find(([name]) => name.startsWith(wanted))
    || names.find(([name]) => name.includes(wanted));
  return found ? found[1] : null;
}
const isWholeName = (words) => names.some(([name]) => name === words.trim().toLowerCase());
function goToName(words) {
  const id = findByName(words);
  if (!id) { say(`Nothing is called “${words}”`); return; }
  if (!isShown(things.get(id))) {
    const thing = things.get(id);
    const hidden = { ...state.hidden, kind: new Set(state.hidden.kind), modality: new Set(state.hidden.modality) };
    hidden.kind.delete(thing.kind);
    hidden.modality.delete(thing.modality);
    change({ hidden });
  }
  choose(id);
}
element("search").addEventListener("input", ({ target, inputType }) => {
  // A name taken from the list arrives whole, not letter by letter.
  if ((!inputType || inputType === "insertReplacementText") && isWholeName(target.value)) goToName(target.value);
});
element("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") goToName(event.target.value);
});
