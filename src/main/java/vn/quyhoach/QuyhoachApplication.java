package vn.quyhoach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import vn.quyhoach.cli.CommandLines;

/** The service; `geo`, `filter`, `sql`, `text`, `problem` and `vectorfile` are the words every module speaks. */
@Modulithic(sharedModules = {"geo", "filter", "sql", "text", "problem", "vectorfile"})
@SpringBootApplication
public class QuyhoachApplication {

    public static void main(String[] args) {
        if (CommandLines.named(args)) {
            System.exit(CommandLines.run(QuyhoachApplication.class, args));
        }
        SpringApplication.run(QuyhoachApplication.class, CommandLines.ofService(args));
    }
}
