"""Loads the scripts and the style of the page, and vis-network out of the installed pyvis."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import pyvis

from partnership_graph.errors import AssetMismatch

VIS_PATH = "templates/lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

# In this order they are joined into one script with one scope.
SCRIPTS: tuple[str, ...] = (
    "data.js",
    "theme.js",
    "shape.js",
    "canvas.js",
    "focus.js",
    "panel.js",
    "legend.js",
    "search.js",
    "keys.js",
    "toolbar.js",
    "table.js",
    "address.js",
)


def page_folder() -> Path:
    """Return the folder of the template, the scripts and the style."""
    return Path(str(files("partnership_graph.view") / "page"))


@cache
def vis_script() -> str:
    """Return vis-network as pyvis ships it.

    Raises:
        AssetMismatch: the file is not the one that the page was built for.
    """
    return load_vis(Path(pyvis.__file__).parent / VIS_PATH)


def load_vis(path: Path) -> str:
    """Return the text of a vis-network file after comparing its hash.

    Raises:
        AssetMismatch: the file is missing or another one.
    """
    data = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != VIS_SHA256:
        raise AssetMismatch("the browser library is not vis-network 9.1.2", str(path), "install pyvis==0.3.2")
    return harmless(data.decode("utf-8"))


@cache
def app_script() -> str:
    """Return our own scripts, joined."""
    parts = (page_folder().joinpath(name).read_text(encoding="utf-8") for name in SCRIPTS)
    return harmless('"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n")


@cache
def style() -> str:
    """Return the style sheet."""
    return page_folder().joinpath("page.css").read_text(encoding="utf-8").replace("\r\n", "\n")


def harmless(script: str) -> str:
    """Return a script that cannot end its own element; line ends as an HTML parser reads them.

    >>> harmless("'</script>'")
    "'<\\\\/script>'"
    """
    lines = script.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"<(/script|!--)", r"<\\\1", lines, flags=re.IGNORECASE)


def csp_hash(text: str) -> str:
    """Return the source expression of Content Security Policy level 3, section 2.3.1, for an inline text.

    >>> csp_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
