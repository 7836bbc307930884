"""The circle of proving and learning."""
