package vn.quyhoach.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The action programme. */
@RestController
@RequestMapping(path = "/api/programme", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {

    private final Programme programme;

    ProgrammeController(Programme programme) {
        this.programme = programme;
    }

    @GetMapping("/tasks")
    List<Task> tasks(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String agency) {
        return programme.tasks(theme, agency);
    }

    @GetMapping("/agencies")
    List<Agency> agencies(@RequestParam(required = false) @Nullable LocalDate date) {
        return programme.agencies(date);
    }
}
