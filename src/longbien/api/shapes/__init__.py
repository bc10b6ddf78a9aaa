"""What goes in and out of the JSON door, a file per subject. Names are those of the records and of the law files."""
