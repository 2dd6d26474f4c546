package vn.quyhoach.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.security.CurrentUser;

/**
 * Opens the service's doors for a command: the whole application without its web server.
 *
 * @param settings as {@code --key=value}
 */
record ServiceDoor(Class<?> application, List<String> settings) {

    /** A command is no first start: it loads no sample, and its only words are its own. */
    private static final Map<String, String> QUIET = Map.of(
            "--logging.level.root", "ERROR",
            "--spring.main.log-startup-info", "false",
            "--quyhoach.sample.load", "false",
            "--spring.datasource.hikari.data-source-properties.ApplicationName", RunningStatements.NAME);

    /** Does something with the beans of the service as the operator of the installation, and closes it. */
    <T> T with(Function<ApplicationContext, T> task) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .run(arguments())) {
            AtomicReference<T> result = new AtomicReference<>();
            CurrentUser.runAsOperator(() -> result.set(task.apply(context)));
            return Objects.requireNonNull(result.get());
        }
    }

    /**
     * The same for a task that changes something: who stops the process waits until it has cleared up.
     *
     * @param task asks whether it is to stop
     * @throws CancellationException when it was stopped
     */
    <T> T stoppable(BiFunction<ApplicationContext, Stop, T> task) {
        return with(context -> {
            Stop stop = new Stop(() -> new RunningStatements(context.getBean(JdbcClient.class)).canceller());
            ((ConfigurableApplicationContext) context)
                    .addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> stop.now());
            try {
                return task.apply(context, stop);
            } catch (DataAccessException ended) {
                if (stop.isWanted()) {
                    throw new CancellationException("stopped by the operator");
                }
                throw ended;
            } finally {
                stop.clear();
            }
        });
    }

    /** What the caller sets wins. */
    private String[] arguments() {
        List<String> all = new ArrayList<>(settings);
        QUIET.forEach((key, value) -> {
            if (settings.stream().noneMatch(setting -> setting.startsWith(key + "="))) {
                all.add(key + "=" + value);
            }
        });
        return all.toArray(String[]::new);
    }
}
