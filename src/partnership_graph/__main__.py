"""Run the command line as `python -m partnership_graph`."""

from __future__ import annotations

import sys

from partnership_graph.cli import main

if __name__ == "__main__":
    sys.exit(main())
