"""Evidence as files: taking files into the project, and looking whether what is recorded still holds."""
