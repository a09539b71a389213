"""How well the grader judges, and how its verdicts are learned."""
