package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.problem.FindingRule;
import vn.quyhoach.problem.FindingRules;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What findings mean. It is no secret: who draws the files should know it before who brings them in. */
@RestController
@RequestMapping(path = "/api/imports/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class FindingRuleController {

    @GetMapping
    List<FindingRule> list() {
        return FindingRules.list();
    }

    @GetMapping("/{code}")
    FindingRule get(@PathVariable String code) {
        return FindingRules.find(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("mã lỗi " + code, "finding " + code))));
    }
}
