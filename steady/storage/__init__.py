"""Keeps her answers on the disk: the journal file, its lock, its backups, imports and exports."""
