package vn.quyhoach.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.layer.FeatureRow;

class RowsBehindTest {

    /** Takes rows until one it does not take. */
    private static final class Taking implements FeatureSink {

        private final List<Long> taken = new ArrayList<>();
        private final long last;

        Taking(long last) {
            this.last = last;
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            if (row.id() > last) {
                throw new IOException("no room for " + row.id());
            }
            taken.add(row.id());
        }

        @Override
        public void finish(Map<String, ?> members) {}

        @Override
        public void close() {}
    }

    private static long write(FeatureSink sink, long rows, int bytes, Growth growth) throws IOException {
        try (RowsBehind behind = new RowsBehind(sink, growth)) {
            for (long id = 1; id <= rows; id++) {
                behind.add(new FeatureRow(id, new byte[bytes], List.of()));
            }
            return behind.finish();
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void everyRowIsWrittenInItsPlace() throws IOException {
        for (long rows : new long[] {0, 1, 199, 200, 201, 400, 1_234}) {
            Taking sink = new Taking(Long.MAX_VALUE);
            long[] heard = {0};
            assertThat(write(sink, rows, 10, more -> heard[0] += more)).isEqualTo(rows);
            assertThat(sink.taken).isEqualTo(upTo(rows));
            assertThat(heard[0]).isEqualTo(rows);
        }
    }

    @Test
    void largeShapesComeInSmallBatches() throws IOException {
        Taking sink = new Taking(Long.MAX_VALUE);
        assertThat(write(sink, 7, 1 << 20, Growth.UNHEARD)).isEqualTo(7);
        assertThat(sink.taken).isEqualTo(upTo(7));
    }

    @Test
    void whatStopsTheWritingStopsTheReadingAndNothingIsWrittenAfterIt() {
        for (long last : new long[] {0, 150, 200, 350, 1_000}) {
            Taking sink = new Taking(last);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> write(sink, 1_234, 10, Growth.UNHEARD))
                    .withMessage("no room for " + (last + 1));
            assertThat(sink.taken).isEqualTo(upTo(last));
        }
    }

    @Test
    void whoeverHearsOfTheGrowthMayEndIt() {
        Taking sink = new Taking(Long.MAX_VALUE);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> write(sink, 1_234, 10, more -> {
                    if (sink.taken.size() == 300) {
                        throw new CancellationException("enough");
                    }
                }));
        assertThat(sink.taken).isEqualTo(upTo(300));
    }
}
