"""Scripts that make files kept in this repository; they are no part of the package."""
