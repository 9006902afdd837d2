"""From a question to its answer: what a route reads and how the rows become the form promised."""
