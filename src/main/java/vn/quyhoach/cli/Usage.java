package vn.quyhoach.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command is used: it is told on request, and where the words of the caller are wrong. Every command mixes it in. */
final class Usage {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Ends a command that was called wrongly: the reason is told above its usage. */
    ParameterException wrong(String reason) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), reason);
    }

    void requireReadableOrFolder(Path file) {
        if (!Files.isReadable(file)) {
            throw wrong("Cannot read " + file);
        }
    }

    void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrong("Cannot read the file " + file);
        }
    }
}
