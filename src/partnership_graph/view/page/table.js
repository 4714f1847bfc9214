// The tables follow the filters and sort by any column.
const rows = [...document.querySelectorAll("tr[data-id]")];
function filterRows() {
  for (const row of rows) {
    const thing = things.get(row.dataset.id);
    row.hidden = !(thing ? isShown(thing) : isLinkShown(links.get(row.dataset.id)));
  }
}
onChange((patch) => { if ("hidden" in patch) filterRows(); });

for (const cell of document.querySelectorAll("thead th")) {
  const place = cell.cellIndex;
  const sort = () => {
    const isUp = cell.getAttribute("aria-sort") !== "ascending";
    for (const other of cell.parentElement.cells) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    const body = cell.closest("table").tBodies[0];
    const key = (row) => row.cells[place].textContent.trim();
    const sorted = [...body.rows].sort((a, b) => key(a).localeCompare(key(b)) * (isUp ? 1 : -1));
    body.append(...sorted);
  };
  cell.replaceChildren(make("button", { type: "button", click: sort }, cell.textContent));
}
for (const row of rows) {
  const cell = row.cells[0];
  const go = () => { if (things.has(row.dataset.id)) choose(row.dataset.id); else choose(null, row.dataset.id); element("network").scrollIntoView(); element("network").focus(); };
  cell.prepend(make("button", { type: "button", class: "show", click: go, "aria-label": `Show in the drawing: ${cell.textContent}` }, "◎"));
}
