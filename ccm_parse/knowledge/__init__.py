"""What we know about the world: data files, and the models that check them at load."""
