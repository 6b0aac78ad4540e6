"""Commands that serve what is published."""
