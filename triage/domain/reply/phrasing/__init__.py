"""Titles into phrases: enough English to say an ask inside a sentence. Only shapes of words, no dictionary."""
