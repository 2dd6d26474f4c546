-- Why: CQL2 relates also collections that mix points, lines and areas, and PostGIS' own relations refuse those. A
-- collection is the union of its parts here, each of one dimension, of which none lies within another of higher
-- dimension (the reader of filters sees to that). Relations of simple features (OGC 06-103r4) follow from two
-- questions: do the interiors of two parts meet, and is every part of one shape covered by the other.
create function publish.shape_parts(shape geometry) returns setof geometry
    language sql immutable strict parallel safe
    begin atomic
        select part
        from (values (st_collectionextract(shape, 1)), (st_collectionextract(shape, 2)), (st_collectionextract(shape, 3))) parts(part)
        where not st_isempty(part);
    end;

comment on function publish.shape_parts is 'The points, lines and areas of a shape, one row each of those it has';

create function publish.interiors_meet(one geometry, two geometry, dimension text) returns boolean
    language sql immutable strict parallel safe
    begin atomic
        select exists (
            select
            from publish.shape_parts(one) mine(part), publish.shape_parts(two) yours(part)
            where st_relate(mine.part, yours.part, dimension || '********'));
    end;

comment on function publish.interiors_meet is 'Whether interiors meet in that dimension: 0, 1, 2, or T for any';

-- A line may lie partly in areas and partly on lines: what the areas leave of it is asked of the lines.
create function publish.is_covered(shape geometry, cover geometry) returns boolean
    language sql immutable strict parallel safe
    begin atomic
        select not exists (
            select
            from
                publish.shape_parts(shape) mine(part),
                st_collectionextract(cover, 1) points,
                st_collectionextract(cover, 2) lines,
                st_collectionextract(cover, 3) areas
            where not case
                when st_dimension(mine.part) = 2 or st_coveredby(mine.part, areas) then st_coveredby(mine.part, areas)
                else st_isempty(st_difference(st_difference(st_difference(mine.part, areas), lines), points))
            end);
    end;

comment on function publish.is_covered is 'Whether no point of the shape lies outside the cover';

create function publish.mixed_within(one geometry, two geometry) returns boolean
    language sql immutable strict parallel safe
    return one && two and publish.is_covered(one, two) and publish.interiors_meet(one, two, 'T');

create function publish.mixed_contains(one geometry, two geometry) returns boolean
    language sql immutable strict parallel safe
    return publish.mixed_within(two, one);

create function publish.mixed_touches(one geometry, two geometry) returns boolean
    language sql immutable strict parallel safe
    return st_intersects(one, two) and not publish.interiors_meet(one, two, 'T');

create function publish.mixed_overlaps(one geometry, two geometry) returns boolean
    language sql immutable strict parallel safe
    return one && two
        and st_dimension(one) = st_dimension(two)
        and publish.interiors_meet(one, two, cast(st_dimension(one) as text))
        and not publish.is_covered(one, two)
        and not publish.is_covered(two, one);

-- Areas do not cross areas, and points do not cross points.
create function publish.mixed_crosses(one geometry, two geometry) returns boolean
    language sql immutable strict parallel safe
    return one && two
        and case
            when st_dimension(one) < st_dimension(two)
                then publish.interiors_meet(one, two, 'T') and not publish.is_covered(one, two)
            when st_dimension(one) > st_dimension(two)
                then publish.interiors_meet(one, two, 'T') and not publish.is_covered(two, one)
            else st_dimension(one) = 1
                and publish.interiors_meet(one, two, '0')
                and not publish.interiors_meet(one, two, '1')
        end;
