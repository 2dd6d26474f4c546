package vn.quyhoach.layer;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A mark of each layer's content that changes whenever its features may have: part of every cache key and ETag, so
 * that a change needs no sweep. The start of the application is part of it, because data may change while it is down.
 *
 * <p>Heard in the thread that commits and not by an asynchronous listener: whoever publishes and then looks must see.
 */
@Component
public class LayerVersions {

    private final long started = Instant.now().toEpochMilli();
    private final String start = Long.toString(started, Character.MAX_RADIX);
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();
    private final AtomicLong unitChanges = new AtomicLong();
    private final Layers layers;

    LayerVersions(Layers layers) {
        this.layers = layers;
    }

    /** The mark now; letters, digits and hyphens only. */
    public String of(PublishedLayer layer) {
        AtomicLong own = changes.get(layer.id());
        return start + "-" + (own == null ? 0 : own.get()) + "-" + unitChanges.get();
    }

    /**
     * A number that grows with every change of any layer the caller may see, also over a restart: clients ask what came
     * after it. Changes of other layers are not in it, or it would count what is drawn in them.
     */
    public long sequence() {
        long seen = changes.entrySet().stream()
                .filter(layer -> layers.concerns(layer.getKey()))
                .mapToLong(layer -> layer.getValue().get())
                .sum();
        return started + seen + unitChanges.get();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void hear(LayerChanged change) {
        changes.computeIfAbsent(change.layerId(), id -> new AtomicLong()).incrementAndGet();
        if (layers.isRole(change.layerId(), LayerRole.ADMIN)) {
            // any layer can be asked for within a unit
            unitChanges.incrementAndGet();
        }
    }
}
