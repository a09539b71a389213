"""Interview Trainer: rehearse your own stories, and after the interview send the part you forgot."""

__version__ = "0.2.0"
VERSION = f"interview-trainer {__version__}"
"""What `--version` says."""
