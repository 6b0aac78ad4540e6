"""A text without what a page put between its words: the copy that every other step reads.

Texts cut from pages carry entities, tags and marks of markup, lines broken round each link,
capitals cut off their words, and teasers run into a sentence. Each is taken away in a layer of its
own, where a cheap look says that there is any; a text without them is read as it is. The layers
know where each character of the copy stands in the text as given: what is found is handed back
there.
"""

from events.extraction.plain.layers import Layer, as_given, layers_of

__all__ = ["Layer", "as_given", "layers_of"]
