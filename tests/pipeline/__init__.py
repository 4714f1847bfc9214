"""Tests of the whole way from a text to its graph."""
