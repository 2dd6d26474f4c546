-- The imports of a dossier, in the order of its manifest.
select import_id
from planning.import_of_dossier
where dossier_id = :dossier
order by number
