"""An independent judge, and the tests that compare ecocheck with it."""
