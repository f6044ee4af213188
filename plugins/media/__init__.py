"""Pictures as the public gets them: upright, nothing beside the pixels, at most 1600 px; and what a chat shows."""
