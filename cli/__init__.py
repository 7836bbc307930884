"""The ``qedgym`` command."""
