package vn.quyhoach.layer;

/** Features of a layer were published, changed or withdrawn; heard after the commit by whoever keeps copies. */
public record LayerChanged(String layerId) {}
