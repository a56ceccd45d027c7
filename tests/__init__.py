"""The tests, a package so that `tests.running` is ours and not that of some library."""
