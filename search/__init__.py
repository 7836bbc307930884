"""Searches for proofs, the proof graph and its pictures."""
