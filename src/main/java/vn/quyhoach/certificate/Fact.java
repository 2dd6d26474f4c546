package vn.quyhoach.certificate;

/** A line of a list of facts: what it is, and what is known of it. */
record Fact(String name, String value) {}
