-- Why: a client of WFS may give any feature a name, a description and an identifier of its own (GML 3.2, 7.2.4), and
-- must find them again. They are no part of a plan, so they stand apart from the plan's objects and go with the layer.

create table planning.feature_standard_properties (
    -- as the services name the layer: a draft's own id, or a register's
    layer_id text not null,
    feature_id bigint not null,
    -- description, identifier, codeSpace, name
    properties jsonb not null,
    primary key (layer_id, feature_id)
);
