"""How fast it is, as ratios: ours and others doing the same work side by side in one run. Nothing imports it."""
