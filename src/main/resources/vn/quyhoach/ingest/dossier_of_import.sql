-- The dossier that an import was part of.
select dossier_id
from planning.import_of_dossier
where import_id = :import
