"""`make bench-reminders`: planning, the tick, delivery, as ratios. BENCH_FULL=1 leaves nothing out and takes several
times as long; words after `python -m bench.reminders` choose among the three."""

import sys

from bench import delivering, planning, ticks
from bench.ground import prepared

PARTS = {"planning": planning.run, "ticks": ticks.run, "delivering": delivering.run}

if __name__ == "__main__":
    with prepared() as ground:
        for part in sys.argv[1:] or PARTS:
            PARTS[part](ground)
