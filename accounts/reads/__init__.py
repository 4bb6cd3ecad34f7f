"""What the console and other apps may know about staff, guests and keys."""
