-- Why: each check looks whether a registered project of its name is at its place.
create index project_folded_name on planning.project (planning.fold(name_vi));
