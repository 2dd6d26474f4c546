package vn.quyhoach.zone;

/** What others have asked about a version and was not answered: told by the modules that keep it. */
public interface OpenQuestions {

    long unresolved(long versionId);
}
