// The legend is the filter: what is unticked is neither drawn nor listed.
for (const box of document.querySelectorAll("#legend input")) {
  const part = box.closest("fieldset").dataset.filter;
  box.addEventListener("change", () => {
    const hidden = { ...state.hidden, [part]: new Set(state.hidden[part]) };
    if (box.checked) hidden[part].delete(box.value);
    else hidden[part].add(box.value);
    change({ hidden });
    say(`${shownIds().length} of ${things.size} things are shown`);
  });
}
onChange((patch) => {
  if (!("hidden" in patch)) return;
  for (const box of document.querySelectorAll("#legend input")) {
    box.checked = !state.hidden[box.closest("fieldset").dataset.filter].has(box.value);
  }
});
if (innerWidth < 720) element("legend").open = false;
