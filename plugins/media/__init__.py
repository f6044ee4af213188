"""Pictures as the public gets them: upright, nothing beside the pixels, ≤ 1600 px; and what a chat shows."""
