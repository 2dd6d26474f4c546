-- Why: what came of a dossier is asked for as one: a report for each layer leaves it to the reader to put them together.

create table planning.import_of_dossier (
    dossier_id uuid not null,
    -- in the order of the manifest
    number int not null,
    import_id uuid not null unique references planning.import on delete cascade,
    primary key (dossier_id, number)
);
