package vn.quyhoach.zone;

/** How much of a layer a version has; a version is shown whole, so a layer without objects is an empty map. */
public record LayerContent(String layer, long objects) {}
