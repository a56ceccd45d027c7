"""The gate, tried from outside."""
