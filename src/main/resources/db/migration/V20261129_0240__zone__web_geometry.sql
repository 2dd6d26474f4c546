-- Why: half the time of storing two hundred thousand parcels went into st_transform. The import brings geom_web along,
-- moved by GeoTools to the millimetre in a third of the time and beside the database; for whoever does not, a trigger makes
-- it as the generated column did. Coordinates do not pack: pglz and LZ4 save 4 % of them, so they are not packed, and
-- stand in their row up to four thousand bytes, where a map reads them at one go.
do $$
declare
    content text;
begin
    foreach content in array array['zone', 'zone_line', 'zone_point'] loop
        execute format('alter table planning.%I alter column geom_web drop expression', content);
        execute format('alter table planning.%I alter column geom set storage external', content);
        execute format('alter table planning.%I alter column geom_web set storage external', content);
        execute format('alter table planning.%I set (toast_tuple_target = 4080)', content);
    end loop;
end $$;

create function planning.move_to_web() returns trigger
    language plpgsql as $$
begin
    new.geom_web := st_transform(new.geom, 3857);
    return new;
end $$;

do $$
declare
    content text;
begin
    foreach content in array array['zone', 'zone_line', 'zone_point'] loop
        execute format('create trigger web_of_new before insert on planning.%I
                        for each row when (new.geom_web is null) execute function planning.move_to_web()', content);
        execute format('create trigger web_of_changed before update of geom on planning.%I
                        for each row execute function planning.move_to_web()', content);
    end loop;
end $$;
