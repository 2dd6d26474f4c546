package vn.quyhoach.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Tells commands from a start of the service, and runs them. */
public final class CommandLines {

    private static final Set<String> COMMANDS =
            Set.of("import", "export", "check", "help", "--help", "-h", "--version", "-V");

    /** A setting of the service, such as {@code --spring.datasource.url=…}: a key with a dot in it. */
    private static final Pattern SETTING = Pattern.compile("--[a-z0-9-]+(\\.[a-z0-9-]+)+=.*");

    private static final int REFUSED = 1;
    private static final int OUTAGE = 2;

    private CommandLines() {}

    /** Whether the arguments name a command; without one the service is meant. */
    public static boolean named(String... arguments) {
        return arguments.length > 0 && (COMMANDS.contains(arguments[0]) || !servesWith(arguments[0]));
    }

    private static boolean servesWith(String first) {
        return first.equals("serve") || first.startsWith("--");
    }

    /** The arguments of the service without the word {@code serve}. */
    public static String[] ofService(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("serve")
                ? List.of(arguments).subList(1, arguments.length).toArray(String[]::new)
                : arguments;
    }

    /**
     * Runs a command to its end.
     *
     * @param application the class the service starts with
     * @return the exit status
     */
    public static int run(Class<?> application, String... arguments) {
        List<String> settings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            (SETTING.matcher(argument).matches() ? settings : words).add(argument);
        }
        Terminal terminal = Terminal.ofProcess();
        ServiceDoor door = new ServiceDoor(application, settings);
        CommandLine line = commands(door, terminal);
        return line.execute(words.toArray(String[]::new));
    }

    static CommandLine commands(ServiceDoor door, Terminal terminal) {
        CommandLine line = new CommandLine(new Quyhoach());
        line.addSubcommand(new ImportCommand(door, terminal));
        line.addSubcommand(new ExportCommand(door, terminal));
        line.addSubcommand(new CheckCommand(door, terminal));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setUsageHelpLongOptionsMaxWidth(32);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> refused(thrown, terminal));
        return line;
    }

    private static int refused(Exception thrown, Terminal terminal) {
        PrintWriter err = terminal.err();
        int status = terminal.tell(thrown) ? REFUSED : OUTAGE;
        err.flush();
        return status;
    }
}
