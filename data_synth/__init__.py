"""Datasets of theorems and proofs: tracing, mutation, conjecturing."""
