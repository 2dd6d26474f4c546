-- Why: planners bring styles of their own. Every state a style has had is kept with its author, because a map that was
-- printed last year must be explainable; the present one is the last, and a style that was taken away ends with a row
-- that says so.

create table planning.style_version (
    style_id text not null check (style_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(style_id) <= 64),
    version integer not null check (version > 0),
    -- MAPLIBRE, SLD_1_1, SLD_1_0, QML
    language text not null,
    title text not null,
    -- the layers it is for, by their ids
    layers text[] not null,
    content text not null,
    -- SHA-256 of the content in UTF-8, hexadecimal
    digest text not null,
    deleted boolean not null default false,
    created_by text not null,
    created_at timestamptz not null,
    primary key (style_id, version)
);

create trigger style_version_is_append_only
    before update or delete on planning.style_version
    for each row execute function planning.refuse_change();
