"""What people do to accounts and keys. Each action checks, writes, records, and says so after the commit."""
