"""Policies (what to try next) and what they propose tactics from."""
