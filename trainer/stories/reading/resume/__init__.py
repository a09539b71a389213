"""Reading a résumé, whatever its form: what was achieved in each job becomes a stub of a story."""
