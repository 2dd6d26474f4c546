-- Delivered to everybody who listens, if and when the transaction commits.
select pg_notify('quyhoach_layer_changed', :origin || ' ' || :layer)
