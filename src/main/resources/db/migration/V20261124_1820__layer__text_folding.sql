-- Why: filters compare names without regard to case and diacritics (CQL2's CASEI and ACCENTI), as the role that sees
-- the schema publish only. The bodies are parsed now and bound to planning.fold, so that the indexes on it serve; đ is a
-- letter of its own for unaccent's rules of some versions.
create function publish.fold(text) returns text
    language sql immutable strict parallel safe
    return planning.fold($1);

comment on function publish.fold is 'Lower case without diacritics';

create function publish.without_accents(text) returns text
    language sql immutable strict parallel safe
    return public.unaccent('public.unaccent'::regdictionary, translate($1, 'đĐ', 'dD'));

comment on function publish.without_accents is 'Without diacritics, upper and lower case kept';
