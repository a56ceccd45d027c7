"""Keeps her answers on the disk: the journal file, its envelope, its backups, imports and exports."""
