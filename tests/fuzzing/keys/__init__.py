"""A person who presses keys at random, on every screen, while somebody drags the window's corner."""
