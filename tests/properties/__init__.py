"""Random histories against a model: what must hold whatever people do, and in whatever order."""
