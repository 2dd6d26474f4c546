package vn.quyhoach.job;

import java.time.Duration;

/**
 * Something that is done again and again by one process of the installation, without an account: taking away what has
 * expired. A bean of the module it belongs to.
 *
 * @param name stable: the queue remembers by it
 * @param pause between the end of one time and the next
 */
public record Chore(String name, Duration pause, Runnable work) {}
