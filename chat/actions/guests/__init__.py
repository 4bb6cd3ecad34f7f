"""A guest in a conversation: asked for, proposed, let in by the youth's yes, paused, and let go."""
