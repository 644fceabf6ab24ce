"""Tests of the light door."""
