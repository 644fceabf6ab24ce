"""The light door: from a typed line or a pasted message to a durable file in the spool, standard library only."""
