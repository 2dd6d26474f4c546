package vn.quyhoach.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the layout engine has to say, in the log of the service instead of its own on stderr. Its information is about
 * every page it lays out and counts as debugging here.
 */
final class PaperLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PaperLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable thrown) {
        LOG.atLevel(level(level)).setCause(thrown).log("{}: {}", where, message);
    }

    /** The levels are those of the service's log. */
    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isEnabledForLevel(level(diagnostic.getLevel()));
    }

    private static org.slf4j.event.Level level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return org.slf4j.event.Level.ERROR;
        }
        return level.intValue() >= Level.WARNING.intValue() ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG;
    }
}
