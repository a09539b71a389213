"""How much grading loses on speech: labelled answers read by a program, heard, and graded."""
