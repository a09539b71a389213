"""The app: showing and asking, nothing else."""
