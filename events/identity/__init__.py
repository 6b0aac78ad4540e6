"""Which printed name is which speaker, organisation, series and forum; which reports are one.

What is certain is joined, what is doubtful becomes a pair for a curator, and nothing else is
touched. Every lookup follows the redirects of merges, and a pair ruled different stays apart.
"""
