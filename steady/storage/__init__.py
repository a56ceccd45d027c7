"""Keeps her answers on the disk: the journal file, its file_format, its backups, imports and exports."""
