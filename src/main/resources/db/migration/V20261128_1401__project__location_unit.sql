-- Why: every check of an area asks what projects take already of the land allotted to a unit. Cutting them by the unit
-- anew each time cost more than all else a check asks; places and units seldom change. Kept by the database itself, so
-- that it holds whoever writes.

create table planning.project_location_unit (
    location_id bigint not null references planning.project_location on delete cascade,
    unit_id bigint not null references planning.admin_unit on delete cascade,
    area_ha double precision not null,
    primary key (location_id, unit_id)
);
create index project_location_unit_unit on planning.project_location_unit (unit_id);
comment on table planning.project_location_unit is 'What areas of projects have in each unit of either era, in hectares';

-- What lies wholly in a unit, as nearly all does, is not cut by it.
create function planning.area_ha_in(unit geometry, place geometry) returns double precision
    language sql immutable parallel safe as $$
    select st_area(case when st_covers(unit, place) then place else st_intersection(unit, place) end) / 10000
$$;

create function planning.keep_location_units() returns trigger
    language plpgsql as $$
begin
    delete from planning.project_location_unit where location_id = new.id;
    insert into planning.project_location_unit (location_id, unit_id, area_ha)
    select new.id, unit.id, planning.area_ha_in(unit.geom, new.geom)
    from planning.admin_unit unit
    where st_dimension(new.geom) = 2 and st_intersects(unit.geom, new.geom);
    return null;
end $$;

create function planning.keep_unit_locations() returns trigger
    language plpgsql as $$
begin
    delete from planning.project_location_unit where unit_id in (select id from changed);
    insert into planning.project_location_unit (location_id, unit_id, area_ha)
    select location.id, changed.id, planning.area_ha_in(changed.geom, location.geom)
    from changed
    join planning.project_location location on st_intersects(changed.geom, location.geom)
    where st_dimension(location.geom) = 2;
    return null;
end $$;

create trigger units_are_kept after insert or update of geom on planning.project_location
    for each row execute function planning.keep_location_units();
create trigger locations_are_kept_by_insert after insert on planning.admin_unit
    referencing new table as changed for each statement execute function planning.keep_unit_locations();
create trigger locations_are_kept_by_update after update on planning.admin_unit
    referencing new table as changed for each statement execute function planning.keep_unit_locations();

insert into planning.project_location_unit (location_id, unit_id, area_ha)
select location.id, unit.id, planning.area_ha_in(unit.geom, location.geom)
from planning.project_location location
join planning.admin_unit unit on st_intersects(unit.geom, location.geom)
where st_dimension(location.geom) = 2;
