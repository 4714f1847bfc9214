"""What a reader does with the page, by mouse and by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest

from partnership_graph.network import Network
from tests.network.sample import TEXT, iri
from tests.view.conftest import Opened, Opener

pytestmark = pytest.mark.browser

# The middle of all pixels of a colour, as a place on the page: the colour of a kind finds its only node.
FIND_COLOUR = """
([red, green, blue]) => {
  const canvas = document.querySelector("#network canvas");
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  let [x, y, count] = [0, 0, 0];
  for (let place = 0; place < pixels.length; place += 4) {
    if (pixels[place] === red && pixels[place + 1] === green && pixels[place + 2] === blue) {
      x += (place / 4) % width; y += Math.floor(place / 4 / width); count += 1;
    }
  }
  const box = canvas.getBoundingClientRect();
  return count < 20 ? null : [box.x + x / count * box.width / width, box.y + y / count * box.height / height];
}
"""
PICTURE = 'document.querySelector("#network canvas").toDataURL()'
RED, BLUE = [0xEE, 0x66, 0x77], [0x44, 0x77, 0xAA]  # the meeting and the body


def middle_of(opened: Opened, colour: list[int]) -> tuple[float, float]:
    """Return where the only node of a colour stands."""
    opened.page.wait_for_timeout(150)
    found: Any = opened.page.evaluate(FIND_COLOUR, colour)
    assert found, "no node of this colour is drawn"
    return found[0], found[1]


def search(opened: Opened, words: str) -> None:
    opened.page.fill("#search", words)
    opened.page.press("#search", "Enter")


def shown_rows(opened: Opened, table: str) -> int:
    return opened.page.locator(f"#{table} tbody tr:not([hidden])").count()


def test_click_on_a_node_opens_its_facts_and_sentences(open_page: Opener) -> None:
    opened = open_page()
    opened.page.mouse.click(*middle_of(opened, RED))
    assert opened.heading() == "First Council Meeting"
    panel = opened.page.locator("#panel")
    assert "2031-05-03" in panel.inner_text()
    assert panel.locator("mark").all_inner_texts().count("The First") >= 1
    start = TEXT.index("3 May 2031")
    assert f"stated [{start}, {start + 10})" in panel.inner_text()


def test_click_on_an_edge_shows_the_sentence_that_proves_it(open_page: Opener) -> None:
    kinds = "act,area,document,organization,person,place,polity,instrument"
    opened = open_page(state={"hide-kind": kinds})
    opened.page.click("#whole")
    (x1, y1), (x2, y2) = middle_of(opened, RED), middle_of(opened, BLUE)
    for offset in range(-24, 25, 3):
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        along, aside = ((x2 - x1) / length, (y2 - y1) / length), (-(y2 - y1) / length, (x2 - x1) / length)
        # A third of the way: the middle may lie under the label of a node.
        opened.page.mouse.click(
            x1 + along[0] * length * 0.6 + aside[0] * offset, y1 + along[1] * length * 0.6 + aside[1] * offset
        )
        if opened.page.locator("#panel h2").count() and opened.heading().startswith("→"):
            break
    assert opened.heading() == "→ meeting of"
    assert "inferred" in opened.page.inner_text("#panel")
    assert opened.page.inner_text("#panel mark") == "Alpha-Beta Digital Council"


def test_search_finds_by_label_and_part_of_a_label(open_page: Opener) -> None:
    opened = open_page()
    search(opened, "ministry of tides")
    assert opened.heading() == "Ministry of Tides"
    search(opened, "ort val")
    assert opened.heading() == "Port Vale"
    search(opened, "nobody at all")
    assert "Nothing is called" in opened.page.inner_text("#said")


def test_legend_counts_and_filters_drawing_and_tables(open_page: Opener, network: Network) -> None:
    opened = open_page()
    assert shown_rows(opened, "things") == len(network)
    acts = opened.page.locator('#legend label:has(input[value="act"])')
    assert acts.locator("b").inner_text() == "2"
    acts.click()
    assert shown_rows(opened, "things") == len(network) - 2
    assert opened.page.inner_text("#said") == f"{len(network) - 2} of {len(network)} things are shown"
    acts.click()
    opened.page.locator('#legend input[value="inferred"]').uncheck()
    inferred = sum(data["status"] == "inferred" for *_, data in network.edges(data=True))
    assert shown_rows(opened, "links") == network.number_of_edges() - inferred
    opened.page.locator('#legend input[value="intends"]').uncheck()
    assert shown_rows(opened, "things") == len(network) - 1


def test_everything_is_reached_from_the_keyboard(open_page: Opener) -> None:
    opened = open_page()
    keyboard = opened.page.keyboard
    opened.page.focus("#network")
    keyboard.press("ArrowRight")
    assert opened.heading() == "First Council Meeting"
    before = opened.hash()
    keyboard.press("ArrowRight")
    keyboard.press("ArrowUp")
    assert opened.hash() != before
    keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.tagName") == "H2"
    keyboard.press("Tab")
    keyboard.press("Escape")
    assert opened.page.is_hidden("#panel")
    assert opened.page.evaluate("document.activeElement.id") == "network"
    keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "search"
    keyboard.type("Beta")
    keyboard.press("Enter")
    assert opened.heading() == "Beta"


def test_two_steps_are_chosen_by_key_and_kept_in_the_address(open_page: Opener) -> None:
    opened = open_page()
    search(opened, "Ministry of Tides")
    opened.page.focus("#network")
    near = opened.page.evaluate(PICTURE)
    opened.page.keyboard.press("2")
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate(PICTURE) != near
    assert "steps=2" in opened.hash()
    opened.page.keyboard.press("1")
    assert "steps" not in opened.hash()


def test_selection_is_announced(open_page: Opener) -> None:
    opened = open_page()
    search(opened, "Ada Moss")
    assert opened.page.inner_text("#said") == "Ada Moss, person, 2 links"


def test_shift_click_finds_the_path_between_two_nodes(open_page: Opener) -> None:
    opened = open_page()
    opened.page.mouse.click(*middle_of(opened, BLUE))
    assert opened.heading() == "Alpha-Beta Digital Council"
    search(opened, "Port Vale")
    opened.page.click("#whole")
    search(opened, "Ministry of Tides")
    opened.page.fill(".panel-path input", "Port Vale")
    opened.page.press(".panel-path input", "Enter")
    assert opened.heading() == "A path of 3 links"
    opened.page.click("#whole")
    opened.page.mouse.click(*middle_of(opened, BLUE))
    opened.page.keyboard.down("Shift")
    opened.page.mouse.click(*middle_of(opened, RED))
    opened.page.keyboard.up("Shift")
    assert opened.heading() == "A path of 1 links"


def test_address_brings_back_what_was_seen(open_page: Opener) -> None:
    opened = open_page()
    opened.page.locator('#legend input[value="place"]').uncheck()
    opened.page.select_option("#layout", "rings")
    opened.page.click("#theme")
    search(opened, "Ada Moss")
    opened.page.locator("#panel .link").first.click()
    heading, address = opened.heading(), opened.hash()
    assert "hide-kind=place" in address
    again = open_page()
    again.page.evaluate("(address) => { location.hash = address; }", address)
    again.page.wait_for_selector("#panel:not([hidden])")
    assert (again.heading(), again.hash()) == (heading, address)
    assert not again.page.is_checked('#legend input[value="place"]')
    assert again.page.input_value("#layout") == "rings"
    assert again.page.get_attribute("html", "data-theme") == "dark"


def test_address_names_a_thing_that_is_not_there(open_page: Opener) -> None:
    opened = open_page(state={"thing": "no such thing", "layout": "spiral", "theme": "pink"})
    assert opened.page.is_hidden("#panel")
    assert opened.errors == []


def test_theme_follows_the_system_and_the_button(open_page: Opener) -> None:
    opened = open_page(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = opened.page.evaluate(ground)
    opened.page.click("#theme")
    light = opened.page.evaluate(ground)
    assert (dark, light) == ("rgb(20, 24, 31)", "rgb(246, 247, 249)")


def test_picture_is_saved_as_png(open_page: Opener) -> None:
    opened = open_page()
    with opened.page.expect_download() as download:
        opened.page.click("#picture")
    assert download.value.suggested_filename == "alpha-beta.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_link_is_copied_or_left_in_the_address(open_page: Opener) -> None:
    opened = open_page(permissions=["clipboard-read", "clipboard-write"])
    search(opened, "Beta")
    opened.page.click("#copy")
    opened.page.wait_for_selector("#copy:has-text('Copied')")
    assert opened.page.evaluate("navigator.clipboard.readText()") == opened.page.url
    assert "agent%2Fbeta" in opened.page.url


def test_two_loads_draw_the_same_picture(open_page: Opener) -> None:
    first, second = open_page(), open_page()
    for opened in (first, second):
        opened.page.wait_for_timeout(200)
    assert first.page.evaluate(PICTURE) == second.page.evaluate(PICTURE)


def test_tables_sort_by_a_column_and_lead_back_to_the_drawing(open_page: Opener) -> None:
    opened = open_page()
    names = opened.page.locator("#things tbody tr")
    opened.page.click("#things thead th:first-child button")
    assert names.first.get_attribute("data-id") == iri("agent:ada-moss")
    opened.page.click("#things thead th:first-child button")
    assert names.last.get_attribute("data-id") == iri("agent:ada-moss")
    names.last.locator(".show").click()
    assert opened.heading() == "Ada Moss"


def test_tables_hold_everything_without_javascript(open_page: Opener, network: Network) -> None:
    opened = open_page(java_script_enabled=False)
    assert not opened.page.is_visible("#network")
    assert not opened.page.is_visible("#search")
    assert shown_rows(opened, "things") == len(network)
    assert shown_rows(opened, "links") == network.number_of_edges()
    row = opened.page.locator(f'#things tr[data-id="{iri("agent:ada-moss")}"]')
    assert "Minister Ada Moss chaired." in row.inner_text()
    assert opened.page.locator("#links q[lang=en]").count() >= network.number_of_edges() - 1


def test_narrow_screen_has_no_sideways_scroll(open_page: Opener) -> None:
    opened = open_page(viewport={"width": 400, "height": 800})
    search(opened, "First Council Meeting")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 400
    assert not opened.page.evaluate('document.getElementById("legend").open')
