"""The only room that opens, lists and writes files: bounded, regular, through no link that a stranger laid."""
