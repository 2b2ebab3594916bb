"""Tests of the stand-in for Slack, through the real slack_sdk and Bolt."""
