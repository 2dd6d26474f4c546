package vn.quyhoach.job;

import java.util.function.Consumer;

/**
 * A kind of long work; a bean of the module that does it:
 *
 * <pre>{@code
 * @Bean
 * JobKind<BatchInput> batchCheck(Batches batches) {
 *     return new JobKind<>("batch-check", BatchInput.class, batches::run);
 * }
 * }</pre>
 *
 * @param name public and stable; kept with every job
 * @param input a record that JSON can carry: it is all that is left after a restart
 * @param permitted asked before its file is handed out: throws when the owner may no longer see what is in it
 */
public record JobKind<I>(String name, Class<I> input, Work<I> work, Consumer<I> permitted) {

    /** One whose result is no file. */
    public JobKind(String name, Class<I> input, Work<I> work) {
        this(name, input, work, anything -> {});
    }

    /** The work itself. */
    @FunctionalInterface
    public interface Work<I> {

        /**
         * Works until the end or until {@link Progress} throws.
         *
         * <p>May be begun again from the start after a crash: what it changes beside its result must bear that. No
         * transaction is open around it; open short ones inside.
         *
         * @return a summary that JSON can carry: counts, not rows (rows go to {@link Progress#keep})
         * @throws vn.quyhoach.problem.ProblemException ends the job as failed; the owner reads the problem
         */
        Object run(I input, Progress progress);
    }
}
