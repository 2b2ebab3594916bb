"""Tests of bot/procedure: given vectors, random courses against a second computation, and the table itself."""
