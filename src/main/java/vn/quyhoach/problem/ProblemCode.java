package vn.quyhoach.problem;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request. The name is public vocabulary: never rename, only add. */
public enum ProblemCode {
    BBOX_MALFORMED(HttpStatus.BAD_REQUEST),
    BODY_UNREADABLE(HttpStatus.BAD_REQUEST),
    CLASS_UNKNOWN(HttpStatus.BAD_REQUEST),
    COORDINATES_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    CREDENTIALS_WRONG(HttpStatus.UNAUTHORIZED),
    CRS_UNSUPPORTED(HttpStatus.BAD_REQUEST),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    FIELDS_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_OUTSIDE_PROVINCE(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_TYPE_UNSUPPORTED(HttpStatus.UNPROCESSABLE_CONTENT),
    GEOMETRY_UNREADABLE(HttpStatus.BAD_REQUEST),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    LAYER_UNKNOWN(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST),
    PARAMETER_UNKNOWN(HttpStatus.BAD_REQUEST),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    QUERY_TOO_SLOW(HttpStatus.SERVICE_UNAVAILABLE),
    ROLE_MISSING(HttpStatus.FORBIDDEN),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    STATE_CONFLICT(HttpStatus.CONFLICT),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    UNIT_NOT_OWN(HttpStatus.FORBIDDEN),
    UPLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    /** The HTTP answer; no other module speaks of numbers. */
    public HttpStatus status() {
        return status;
    }
}
