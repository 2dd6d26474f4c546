-- How many of the changes after a state somebody has made.
select count(*)
from planning.feature_history
where layer_id = :layer
  and feature_id = :feature
  and row_version > :version
  and actor = :actor
