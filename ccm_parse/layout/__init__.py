"""Layout: a file becomes a `Source` of pages, each of lines in their zones."""

from ccm_parse.layout.read import OnDamage, read_source

__all__ = ["OnDamage", "read_source"]
