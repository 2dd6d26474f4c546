package vn.quyhoach.reference;

/**
 * One arrow of the crosswalk between units before and after a reform.
 *
 * @param unit the unit at the other end
 * @param kind merge, split, rename or transfer
 * @param share of the predecessor's area that passed to the successor, 0 to 1
 */
public record Succession(AdminUnit unit, String kind, double share) {}
