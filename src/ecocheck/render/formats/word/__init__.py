"""The report as a Word document by GB/T 9704: blocks of words first (`content`), then their form (`writer`).

Only this folder uses python-docx, which is the extra `word`.
"""
