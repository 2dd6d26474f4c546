-- Why: a local adjustment replaces an area, or layers, of the version in force and nothing else. The rest is copied when
-- the draft is made, so that the draft is a whole version for maps, comparisons and tables; this says what it may change.

create table planning.version_scope (
    plan_version_id bigint primary key references planning.plan_version on delete cascade,
    base_version_id bigint not null references planning.plan_version on delete cascade,
    -- one of both
    area geometry(MultiPolygon, 9210) check (st_isvalid(area) and not st_isempty(area)),
    layers text[] check (cardinality(layers) > 0),
    check ((area is null) <> (layers is null))
);
