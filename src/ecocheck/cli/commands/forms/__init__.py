"""The command that makes forms to be filled in, as text and as workbooks."""
