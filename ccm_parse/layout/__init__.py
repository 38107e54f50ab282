"""A file becomes pages of lines, each in its zone."""
