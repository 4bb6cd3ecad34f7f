"""Real servers for tests: private Postgres and Redis, and our own processes, each on a free loopback port."""
