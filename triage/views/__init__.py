"""What a face shows, as frozen data, and its JSON form. The CLI, the TUI and JSON read the same views."""
