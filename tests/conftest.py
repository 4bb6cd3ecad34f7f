"""What every test may ask for."""

pytest_plugins = ["tests.services.fixtures", "tests.sockets.house"]
