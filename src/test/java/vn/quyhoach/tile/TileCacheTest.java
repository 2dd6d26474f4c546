package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;

/** Tiles in memory. */
class TileCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    private final TileReader reader = new TileReader(null, null) {
        @Override
        Tile read(PublishedLayer layer, Selection selection, TileAddress address) {
            made.incrementAndGet();
            if (layer.id().equals("broken")) {
                throw new IllegalStateException("no database");
            }
            return Tile.of(new byte[] {1, 2, 3});
        }
    };

    private final TileCache cache = new TileCache(reader, new TileProperties(DataSize.ofMegabytes(1)));

    private static TileKey key(String layer, String version, Role visibleTo) {
        PublishedLayer published = new PublishedLayer(
                layer,
                Theme.SETTLEMENTS,
                GeometryKind.POLYGON,
                LayerRole.OVERLAY,
                Validity.NONE,
                visibleTo,
                true,
                1,
                0);
        return new TileKey(published, version, Selection.ALL, new TileAddress(10, 815, 481));
    }

    @Test
    void makesATileOnceForManyWhoAskAtOnce() throws Exception {
        int askers = 8;
        CyclicBarrier together = new CyclicBarrier(askers);
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            Callable<Tile> ask = () -> {
                together.await();
                return cache.get(key("urban", "a-0", Role.PUBLIC));
            };
            List<Future<Tile>> answers = threads.invokeAll(
                    IntStream.range(0, askers).mapToObj(i -> ask).toList());
            for (Future<Tile> answer : answers) {
                assertThat(answer.get().plain()).containsExactly(1, 2, 3);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void makesItAgainWhenTheLayerHasChanged() {
        cache.get(key("urban", "a-0", Role.PUBLIC));
        cache.get(key("urban", "a-1", Role.PUBLIC));
        assertThat(made).hasValue(2);
    }

    @Test
    void neverHandsThePublicWhatOthersMaySee() {
        cache.get(key("urban", "a-0", Role.PLANNER));
        cache.get(key("urban", "a-0", Role.PUBLIC));
        assertThat(made).hasValue(2);
    }

    @Test
    void doesNotKeepAFailure() {
        assertThatThrownBy(() -> cache.get(key("broken", "a-0", Role.PUBLIC))).hasMessage("no database");
        assertThatThrownBy(() -> cache.get(key("broken", "a-0", Role.PUBLIC))).hasMessage("no database");
        assertThat(made).hasValue(2);
    }
}
