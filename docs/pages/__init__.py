"""The reference pages, each made by one function from the code it describes."""
