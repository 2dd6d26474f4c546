package vn.quyhoach.ows;

import org.springframework.http.HttpStatus;

/** The codes of exceptions in OWS Common, WMS, WMTS and WFS, with the status that OWS Common 2.0 and WFS 2.0 give them. */
public enum OwsCode {
    // OWS Common
    OPERATION_NOT_SUPPORTED("OperationNotSupported", HttpStatus.NOT_IMPLEMENTED),
    MISSING_PARAMETER_VALUE("MissingParameterValue", HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER_VALUE("InvalidParameterValue", HttpStatus.BAD_REQUEST),
    VERSION_NEGOTIATION_FAILED("VersionNegotiationFailed", HttpStatus.BAD_REQUEST),
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence", HttpStatus.BAD_REQUEST),
    OPTION_NOT_SUPPORTED("OptionNotSupported", HttpStatus.NOT_IMPLEMENTED),
    NO_APPLICABLE_CODE("NoApplicableCode", HttpStatus.INTERNAL_SERVER_ERROR),
    // WMS
    INVALID_FORMAT("InvalidFormat", HttpStatus.BAD_REQUEST),
    INVALID_CRS("InvalidCRS", HttpStatus.BAD_REQUEST),
    INVALID_SRS("InvalidSRS", HttpStatus.BAD_REQUEST),
    LAYER_NOT_DEFINED("LayerNotDefined", HttpStatus.NOT_FOUND),
    STYLE_NOT_DEFINED("StyleNotDefined", HttpStatus.NOT_FOUND),
    LAYER_NOT_QUERYABLE("LayerNotQueryable", HttpStatus.BAD_REQUEST),
    INVALID_POINT("InvalidPoint", HttpStatus.BAD_REQUEST),
    CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence", HttpStatus.OK),
    MISSING_DIMENSION_VALUE("MissingDimensionValue", HttpStatus.BAD_REQUEST),
    INVALID_DIMENSION_VALUE("InvalidDimensionValue", HttpStatus.BAD_REQUEST),
    // WMTS
    TILE_OUT_OF_RANGE("TileOutOfRange", HttpStatus.BAD_REQUEST),
    POINT_I_J_OUT_OF_RANGE("PointIJOutOfRange", HttpStatus.BAD_REQUEST),
    // WFS
    NOT_FOUND("NotFound", HttpStatus.NOT_FOUND),
    INVALID_VALUE("InvalidValue", HttpStatus.BAD_REQUEST),
    LOCK_HAS_EXPIRED("LockHasExpired", HttpStatus.FORBIDDEN),
    OPERATION_PARSING_FAILED("OperationParsingFailed", HttpStatus.BAD_REQUEST),
    OPERATION_PROCESSING_FAILED("OperationProcessingFailed", HttpStatus.FORBIDDEN),
    DUPLICATE_STORED_QUERY("DuplicateStoredQueryIdValue", HttpStatus.CONFLICT);

    private final String wire;
    private final HttpStatus status;

    OwsCode(String wire, HttpStatus status) {
        this.wire = wire;
        this.status = status;
    }

    /** As the standards write it. */
    public String wire() {
        return wire;
    }

    HttpStatus status() {
        return status;
    }
}
