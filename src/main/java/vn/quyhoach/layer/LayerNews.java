package vn.quyhoach.layer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/**
 * Hears of layers that another process has changed: a command that publishes beside the running service. PostgreSQL
 * carries the word (NOTIFY with the commit), so that no cache here outlives a publication there.
 */
@Component
@ConditionalOnWebApplication
class LayerNews implements DisposableBean {

    /** Tells our own changes, which were heard already, from those of others. */
    static final String ORIGIN = UUID.randomUUID().toString();

    private static final Logger LOG = LoggerFactory.getLogger(LayerNews.class);
    private static final int WAIT_MILLIS = 60_000;
    private static final int RETRY_SECONDS = 5;

    private final SqlFile listen = SqlFile.of(LayerNews.class, "listen");
    private final JdbcConnectionDetails database;
    private final Layers layers;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "layer-news");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    LayerNews(JdbcConnectionDetails database, Layers layers, ApplicationEventPublisher events) {
        this.database = database;
        this.layers = layers;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::hear, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    /** A connection of its own for as long as it lasts; after a break anything may have changed. */
    private void hear() {
        try (Connection own =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            connection = own;
            try (Statement statement = own.createStatement()) {
                statement.execute(listen.text());
            }
            layers.everything().forEach(layer -> events.publishEvent(new LayerChanged(layer.id())));
            while (!closed) {
                for (PGNotification word : own.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS)) {
                    tell(word.getParameter());
                }
            }
        } catch (SQLException e) {
            if (!closed) {
                LOG.warn("Changes of other processes are not heard for the moment: {}", e.getMessage());
            }
        }
    }

    private void tell(String word) {
        int blank = word.indexOf(' ');
        if (blank > 0 && !word.substring(0, blank).equals(ORIGIN)) {
            events.publishEvent(new LayerChanged(word.substring(blank + 1)));
        }
    }

    @Override
    public void destroy() throws SQLException {
        closed = true;
        thread.shutdownNow();
        Connection own = connection;
        if (own != null) {
            own.close();
        }
    }
}
