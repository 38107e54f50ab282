"""Recognisers: from a text to the mentions in it, right and wrong ones alike; one kind a file."""
