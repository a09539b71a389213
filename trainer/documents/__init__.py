"""What people bring: documents and facts of language, below stories and questions."""
