package vn.quyhoach.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** One of the services behind {@code /ows}; a bean each. */
public interface OwsService {

    /** As {@code SERVICE} names it, in capitals. */
    String name();

    /** The namespaces of the documents that are posted to it. */
    Set<String> namespaces();

    /** Operations nobody else has, in capitals: old clients send them without saying which service they mean. */
    Set<String> ownOperations();

    /** Whether it changes features, and so answers at {@link OwsCall#EDIT_PATH} too. */
    default boolean edits() {
        return false;
    }

    /**
     * Answers.
     *
     * @throws vn.quyhoach.problem.ProblemException for what the caller did wrong; {@link OwsProblems} makes one with
     *     the code of the standards
     */
    void answer(OwsCall call, HttpServletResponse response) throws IOException;

    /** Writes what went wrong the way the caller's version wants it. Must not fail, whatever stands in the call. */
    void report(OwsReport report, OwsCall call, HttpServletResponse response) throws IOException;
}
