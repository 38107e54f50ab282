"""Many files: limits, and processes of their own."""
