"""Where the apps meet: settings, startup checks, logging, routing. Nothing imports this package but the entry points."""
