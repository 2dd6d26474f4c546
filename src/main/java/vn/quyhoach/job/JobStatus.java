package vn.quyhoach.job;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    /** The only state with a result. */
    DONE,
    FAILED,
    CANCELLED;

    public boolean isFinished() {
        return compareTo(DONE) >= 0;
    }
}
