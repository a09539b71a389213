"""Lets the tests read the labelled cases through the benchmark, which is not installed."""

import sys
from pathlib import Path

# Appended, so that an installed package wins over the checkout's.
sys.path.append(str(Path(__file__).parents[2]))
