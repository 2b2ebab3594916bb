"""S1 to S3, and workspaces beside each other, at full size."""

from tests.faults.cases import SQLITE, Case
from tests.faults.chaos_plans import on
from tests.safety.canaries import canaries
from tests.safety.flips import flips
from tests.safety.matrix import every_cell, matrix
from tests.safety.tenants import tenants

CASES = (
    Case(name="S1 canaries", size=1000, quick=40, play=canaries),
    Case(name="S2 who may see and do what", size=len(every_cell()), play=matrix, databases=(SQLITE,)),
    Case(name="S3 hidden while it is sent", size=1000, quick=30, play=on(flips)),
    Case(name="S4 workspaces in one database", size=50, play=on(tenants)),
)
