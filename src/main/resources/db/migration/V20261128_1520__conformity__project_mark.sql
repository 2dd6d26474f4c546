-- Why: a check of a project does not hold any more when the project's place is not the one that was judged. The mark is taken
-- before the place is read and compared whenever somebody asks; one expression, so that both mean the same.

create function planning.project_mark(project bigint) returns text
    language sql stable parallel safe as $$
    select md5(string_agg(concat_ws(' ', id, accuracy_m, position_basis, encode(st_asbinary(geom), 'hex')), ' ' order by id))
    from planning.project_location
    where project_id = project
$$;
