// Colours come from the style sheet, so the canvas and the page always agree.
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const FONT = getComputedStyle(document.body).fontFamily;
const ink = {};
function readInk() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ground", "ink", "soft", "edge", "accent", "halo", "blue", "cyan", "green", "yellow", "red", "purple", "grey", "slate"]) {
    ink[name] = style.getPropertyValue(`--${name}`).trim();
  }
}
const isDark = () => (state.theme ? state.theme === "dark" : prefersDark.matches);
readInk();
prefersDark.addEventListener("change", () => change({ theme: state.theme }));
element("theme").addEventListener("click", () => change({ theme: isDark() ? "light" : "dark" }));
onChange((patch) => { if ("theme" in patch) readInk(); });
