"""The promises about faults, each run against its figure."""
