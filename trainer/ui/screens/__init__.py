"""The screens; they do not know each other: the app opens them."""
