"""`python -m ccm_parse` is `ccm-parse`."""

import sys

from ccm_parse.cli import main

if __name__ == "__main__":
    sys.exit(main())
