package vn.quyhoach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the layout engine says of a page reaches the log of the service, and nothing reaches stderr. */
@ExtendWith(OutputCaptureExtension.class)
class PaperLogTest {

    @Test
    void hearsWhatTheLayoutEngineSays(CapturedOutput output) {
        String page = "<html><head><style>p { no-such-property: 1 }</style></head><body><p>Đường</p></body></html>";
        PdfPaper.of(page, Map.of(), "Tên", "Cơ quan", Instant.EPOCH);
        assertThat(output.getOut()).contains("PaperLog").contains("no-such-property");
        assertThat(output.getErr()).isEmpty();
    }
}
