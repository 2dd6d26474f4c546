package vn.quyhoach.reference;

import vn.quyhoach.text.Bilingual;

/** A kind of project, as the use rules know it. */
public record ProjectClass(String code, Bilingual name) {}
