-- Why: the imports of a version are listed, the newest first, and there are many of them after a year.

create index import_plan_version_id_at_id_idx on planning.import (plan_version_id, at desc, id desc);
create index import_at_id_idx on planning.import (at desc, id desc);
