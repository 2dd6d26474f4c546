package vn.quyhoach.export;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.WorkingFiles;

/** Takes away, at the start, the half files of a process that was killed. */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    @EventListener(ApplicationReadyEvent.class)
    void takeAway() {
        try {
            WorkingFiles.sweep();
        } catch (IOException e) {
            LOG.warn("Half files of an earlier start stay in the folder for temporary ones: {}", e.getMessage());
        }
    }
}
