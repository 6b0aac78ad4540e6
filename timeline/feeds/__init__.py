"""Feeds: each module renders the one selection in one format, and nothing else."""
