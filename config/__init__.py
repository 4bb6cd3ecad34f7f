"""Where the apps meet: settings, startup checks, logging, routing. Only entry points import this package."""
