package vn.quyhoach.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word before the commands. */
@Command(
        name = "quyhoach",
        description = "Spatial planning service: without a command, or with 'serve', it starts and answers over HTTP.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        footer = {
            "",
            "Settings of the service may stand behind a command: --spring.datasource.url=jdbc:postgresql://…",
            "Exit status: 0 done, 1 refused, 2 wrong usage or an outage."
        })
final class Quyhoach implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "A command is needed.");
    }
}
