"""From an outline to facts, each with the words it was read from; one kind a file, none imports another."""
