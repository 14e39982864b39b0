"""抽验表: the workbook that `ecocheck sample` makes for a reviewer, and what is read back from it."""
