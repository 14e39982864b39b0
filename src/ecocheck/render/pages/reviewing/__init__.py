"""The pages of `sample`, `review` and `status --reviews`."""
