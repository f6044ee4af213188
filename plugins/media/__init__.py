"""Pictures as the public gets them: metadata gone, upright, no wider than 1600 px; and the picture a chat shows."""
