"""Settings of the site: Markdown by MyST, examples run by sphinx.ext.doctest."""

import os
from pathlib import Path

import ccm_parse

# Examples open the bundled samples by the path that a clone has.
os.chdir(Path(__file__).parents[1])

project = "ccm_parse"
author = "ccm_parse contributors"
copyright = author
version = release = ccm_parse.__version__

extensions = ["myst_parser", "sphinx.ext.doctest"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "ccm_parse"
html_copy_source = False

nitpicky = True
# Only blocks that say so are examples: one way to write them, and none is left out by accident of its fence.
doctest_test_doctest_blocks = ""
