-- A record is some twenty thousand letters. A third of the time to write one went into packing it in PostgreSQL's first
do $$
begin
    alter table planning.conformity_check alter column result set compression lz4;
exception
    when feature_not_supported then
        raise notice 'this server packs without LZ4';
end
$$;
