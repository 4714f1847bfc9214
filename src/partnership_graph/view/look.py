"""How each kind of node, status and modality looks and is called; one table for canvas, legend and tables.

Colours are names of the style sheet: Paul Tol's "bright" scheme, which stays apart under colour blindness,
lightened on a dark ground. Each kind has an outline of its own as a second code. Outlines are SVG paths in
a box from -12 to 12.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Name of the colour, outline and names of a kind."""

    colour: str
    outline: str
    one: str
    many: str


KIND_LOOKS: dict[str, Look] = {
    "body": Look("blue", "M-10.4-6 0-12 10.4-6V6L0 12-10.4 6Z", "body", "Bodies"),
    "event": Look("red", "M0-12 12 0 0 12-12 0Z", "event", "Events"),
    "series": Look(
        "red", "M0-12 12 0 0 12-12 0ZM0-6.5-6.5 0 0 6.5 6.5 0Z", "recurring event", "Recurring events"
    ),
    "polity": Look(
        "purple",
        "M-12 0A12 12 0 1 0 12 0 12 12 0 1 0-12 0ZM-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0Z"
        "M-6.2 0A6.2 6.2 0 1 0 6.2 0 6.2 6.2 0 1 0-6.2 0Z",
        "party",
        "Parties",
    ),
    "organization": Look(
        "purple",
        "M-7.5-10.5H7.5A3 3 0 0 1 10.5-7.5V7.5A3 3 0 0 1 7.5 10.5"
        "H-7.5A3 3 0 0 1-10.5 7.5V-7.5A3 3 0 0 1-7.5-10.5Z",
        "organisation or group",
        "Organisations",
    ),
    "person": Look(
        "cyan",
        "M-5.2-6.6A5.2 5.2 0 1 0 5.2-6.6 5.2 5.2 0 1 0-5.2-6.6Z"
        "M-10.5 11.5C-10.5 4.6-6.3.6 0 .6S10.5 4.6 10.5 11.5Z",
        "person",
        "People",
    ),
    "instrument": Look(
        "yellow",
        "M0-12 10-8.5V0C10 6.5 5.5 10.5 0 12-5.5 10.5-10 6.5-10 0V-8.5Z",
        "instrument",
        "Instruments",
    ),
    "project": Look(
        "yellow",
        "M0-12 3.2-4.2 11.4-3.7 5.1 1.6 7.1 9.7 0 5.2-7.1 9.7-5.1 1.6-11.4-3.7-3.2-4.2Z",
        "project or programme",
        "Projects",
    ),
    "area": Look(
        "green",
        "M-6.5-6.5H6.5A6.5 6.5 0 0 1 6.5 6.5H-6.5A6.5 6.5 0 0 1-6.5-6.5Z",
        "area of cooperation",
        "Areas",
    ),
    "act": Look("slate", "M-8-10.5 11.5 0-8 10.5Z", "reported act", "Acts"),
    "place": Look(
        "cyan",
        "M0 12C-4 6.5-8.5 2.5-8.5-3.5A8.5 8.5 0 0 1 8.5-3.5C8.5 2.5 4 6.5 0 12Z"
        "M-3-3.5A3 3 0 1 0 3-3.5 3 3 0 1 0-3-3.5Z",
        "place",
        "Places",
    ),
    "document": Look(
        "grey",
        "M-8.5-11.5H3.5L8.5-6.5V11.5H-8.5ZM-5-3H5V-1H-5ZM-5 1.5H5V3.5H-5ZM-5 6H5V8H-5Z",
        "release",
        "Releases",
    ),
}

# Canvas dash patterns; the legend draws the same.
STATUS_DASHES: dict[str, tuple[float, ...]] = {
    "stated": (),
    "normalised": (9, 3),
    "inferred": (4, 4),
    "curated": (1, 4),
}

STATUS_WORDS: dict[str, str] = {
    "stated": "in the words of the release",
    "normalised": "same fact, other form",
    "inferred": "concluded by a rule",
    "curated": "from reference data",
}

# What is done or promised is drawn filled, what is talked about hollow.
FIRM_MODALITIES: tuple[str, ...] = ("done", "agreed", "intends")
MODALITIES: tuple[str, ...] = (
    *FIRM_MODALITIES,
    *("considers", "discussed", "shared", "reviewed", "affirmed", "hopes"),
)
