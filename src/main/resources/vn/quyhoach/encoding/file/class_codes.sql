-- The classes of the layers in a file; one line for each class of each layer.
create table class_codes (
    id INTEGER primary key autoincrement not null,
    layer TEXT not null,
    code TEXT not null,
    name_vi TEXT not null,
    name_en TEXT not null,
    colour TEXT not null,
    label TEXT not null,
    constraint one_class unique (layer, code)
);
insert into gpkg_contents (table_name, data_type, identifier, description)
values ('class_codes', 'attributes', 'class_codes', '');
