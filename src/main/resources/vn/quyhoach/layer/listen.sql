-- From here on this connection hears which layers change.
listen quyhoach_layer_changed
