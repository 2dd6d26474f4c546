-- Places of projects.
copy planning.project_location (id, project_id, label, phase, accuracy_m, position_basis, geom)
from stdin
