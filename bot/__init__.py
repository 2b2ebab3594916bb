"""What the bot knows and decides: pure Python, no Slack, no SQL, no clock, no environment, no I/O."""
