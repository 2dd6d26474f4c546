package vn.quyhoach.render;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a picture may cost.
 *
 * @param pixels width times height at most
 * @param features so many at most in one picture
 * @param vertices so many at most, those counted that are told apart on the picture
 * @param time how long the painting may take
 * @param pixelsAtOnce pixels of all pictures that are being painted; others wait
 */
@ConfigurationProperties("quyhoach.render")
record RenderProperties(
        @DefaultValue("16777216") int pixels,
        @DefaultValue("300000") int features,
        @DefaultValue("6000000") int vertices,
        @DefaultValue("30s") Duration time,
        @DefaultValue("50331648") int pixelsAtOnce) {}
