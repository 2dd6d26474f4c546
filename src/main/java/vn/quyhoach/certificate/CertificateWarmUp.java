package vn.quyhoach.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.CheckState;
import vn.quyhoach.conformity.ConformityCheck;

/**
 * Makes papers that nobody sees, so that the first officer of the day does not wait for fonts to be read, styles to be
 * built, classes to be loaded and the painter to be compiled. Behind the start and not in it: who asks for something else
 * need not wait.
 */
@Component
@ConditionalOnWebApplication
class CertificateWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWarmUp.class);

    /** After so many a further one makes the next little faster. */
    private static final int ROUNDS = 4;

    /** What is warm is the machine and not the service in it: where many are started, as by tests, the first is enough. */
    private static final AtomicBoolean WARM = new AtomicBoolean();

    private final Certificates certificates;
    private final LocationMap map;
    private final JsonMapper json;

    CertificateWarmUp(Certificates certificates, LocationMap map, JsonMapper json) {
        this.certificates = certificates;
        this.map = map;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!WARM.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(this::run, "certificate-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                make();
                map.rehearse(check());
            }
            LOG.debug("Certificates warmed up in {} ms", (System.nanoTime() - start) / 1_000_000);
        } catch (IOException | RuntimeException e) {
            // the service may be closing already, or the database away: whoever asks is told
            LOG.debug("Not warmed up: {}", e.getMessage());
        }
    }

    /** Of a place that no record holds, by a plan version that there is not: nothing of it is kept. */
    byte[] make() throws IOException {
        CheckState holds = new CheckState(CheckState.State.CURRENT, List.of());
        return certificates.pdf(
                new CheckAnswer(check(), holds, List.of(), null), Wording.VIETNAMESE, "http://localhost");
    }

    private ConformityCheck check() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("warm_up.json"))) {
            return json.readValue(in, ConformityCheck.class);
        }
    }
}
