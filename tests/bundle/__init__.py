"""Tests of offline bundles, made from tiny wheels that are made here."""
