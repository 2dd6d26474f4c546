package vn.quyhoach.layer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;

/**
 * Asks once what the first caller would have to wait for: where each layer is. The register of coordinate systems is
 * unpacked for it, which takes seconds. Behind the start and not in it: who asks for something else need not wait.
 */
@Component
@ConditionalOnWebApplication
class LayerWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(LayerWarmUp.class);

    private final Layers layers;
    private final LayerExtents extents;

    LayerWarmUp(Layers layers, LayerExtents extents) {
        this.layers = layers;
        this.extents = extents;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            layers.list().forEach(layer -> extents.findBox(layer, Crs.WGS84));
        } catch (RuntimeException e) {
            // the service may be closing already, or the database away: whoever asks is told
            LOG.debug("Not warmed up: {}", e.getMessage());
        }
    }
}
