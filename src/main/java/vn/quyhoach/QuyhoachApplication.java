package vn.quyhoach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service; `geo`, `sql`, `text`, `problem` and `vectorfile` are the words every module speaks. */
@Modulithic(sharedModules = {"geo", "sql", "text", "problem", "vectorfile"})
@SpringBootApplication
public class QuyhoachApplication {

    public static void main(String[] args) {
        SpringApplication.run(QuyhoachApplication.class, args);
    }
}
