-- After the last row: the indexes of the checks.
create index on import_object (number);
create index on import_object using gist (geom);
create index on import_object (code);
analyze import_object
