package vn.quyhoach.comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.EntityTag;

/** Comments on a version. */
@RestController
@RequestMapping(path = "/api/plans/{id}/versions/{v}")
class CommentController {

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    record ReplyRequest(@Nullable String text) {}

    record AnswerRequest(@Nullable String answer) {}

    @GetMapping(path = "/comments", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Comment> list(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(required = false) Comment.@Nullable State state,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long after) {
        return comments.list(id, v, state, after, limit);
    }

    /** For a map: QGIS opens it by its address. */
    @GetMapping(path = "/comments.geojson", produces = "application/geo+json")
    Map<String, Object> features(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(required = false) Comment.@Nullable State state,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "0") long after) {
        Page<Comment> page = comments.list(id, v, state, after, limit);
        List<Map<String, Object>> features = new ArrayList<>();
        page.items().forEach(comment -> features.add(feature(comment)));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        if (page.next() != null) {
            collection.put("next", page.next());
        }
        return collection;
    }

    @GetMapping(path = "/comments/{comment}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comment> get(@PathVariable long id, @PathVariable long v, @PathVariable long comment) {
        return tagged(HttpStatus.OK, comments.get(id, v, comment));
    }

    @PostMapping(
            path = "/comments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comment> add(@PathVariable long id, @PathVariable long v, @RequestBody CommentDraft draft) {
        return tagged(HttpStatus.CREATED, comments.add(id, v, draft));
    }

    @PostMapping(
            path = "/comments/{comment}/replies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comment> reply(
            @PathVariable long id, @PathVariable long v, @PathVariable long comment, @RequestBody ReplyRequest reply) {
        return tagged(HttpStatus.CREATED, comments.reply(id, v, comment, reply.text()));
    }

    @PostMapping(
            path = "/comments/{comment}/resolution",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comment> resolve(
            @PathVariable long id,
            @PathVariable long v,
            @PathVariable long comment,
            @RequestBody AnswerRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(HttpStatus.OK, comments.resolve(id, v, comment, request.answer(), ifMatch));
    }

    @DeleteMapping(path = "/comments/{comment}/resolution", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comment> reopen(
            @PathVariable long id,
            @PathVariable long v,
            @PathVariable long comment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(HttpStatus.OK, comments.reopen(id, v, comment, ifMatch));
    }

    private static Map<String, Object> feature(Comment comment) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("state", comment.state());
        properties.put("text", comment.text());
        properties.put("author", comment.author());
        properties.put("at", comment.at());
        properties.put("layer", comment.layer());
        properties.put("object", comment.object());
        properties.put("replies", comment.replies().size());
        properties.put("answer", comment.answer());
        return Map.of("type", "Feature", "id", comment.id(), "geometry", comment.geometry(), "properties", properties);
    }

    private static ResponseEntity<Comment> tagged(HttpStatus status, Comment comment) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(comment.rowVersion()))
                .body(comment);
    }
}
