package vn.quyhoach.zone;

import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.text.Bilingual;

/** Something that stands between a version and its publication, for the one who asks. */
public record Obstacle(ProblemCode code, Bilingual reason) {}
