"""What pages show from the graph. A view is a function from the knowledge base to Markdown; it reads no HTML and writes no file."""
