-- A new state of a style; the primary key refuses a second one of the same number.
insert into planning.style_version (style_id, version, language, title, layers, content, digest, deleted, created_by,
                                    created_at)
values (:style, :version, :language, :title, :layers, :content, :digest, :deleted, :created_by, :created_at)
