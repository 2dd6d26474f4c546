insert into planning.import_of_dossier (dossier_id, number, import_id)
values (:dossier, :number, :import)
