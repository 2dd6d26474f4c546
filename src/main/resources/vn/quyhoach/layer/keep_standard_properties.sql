-- a layer that is full takes no more features, and changes those it has
insert into planning.feature_standard_properties as kept (layer_id, feature_id, properties)
select :layer, :feature, cast(:properties as jsonb)
where exists (
        select from planning.feature_standard_properties
        where layer_id = :layer and feature_id = :feature)
    or (select count(*) from planning.feature_standard_properties where layer_id = :layer) < :most
on conflict (layer_id, feature_id) do update
set properties = (kept.properties - cast(:cleared as text[])) || excluded.properties
