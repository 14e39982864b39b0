"""Tests of the rules, and the case files behind them."""
