"""Rehearsal: attempts, ratings, the schedule and readiness.

Names are taken from the module that holds them (`trainer.rehearsal.schedule`), so that reading
a value does not load the scheduler.
"""
