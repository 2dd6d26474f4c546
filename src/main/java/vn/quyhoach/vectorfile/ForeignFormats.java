package vn.quyhoach.vectorfile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;
import vn.quyhoach.vectorfile.gdal.GdalDriver;
import vn.quyhoach.vectorfile.gdal.GdalProgram;

/** Tells an operator whether this machine reads the formats of MapInfo, MicroStation and Esri, and through what. */
@Component
class ForeignFormats implements InfoContributor {

    @Override
    public void contribute(Info.Builder builder) {
        List<String> formats =
                Arrays.stream(GdalDriver.values()).map(GdalDriver::words).toList();
        Map<String, Object> gdal = new LinkedHashMap<>();
        gdal.put("installed", GdalProgram.found().isPresent());
        GdalProgram.found().ifPresent(program -> gdal.put("release", program.release()));
        gdal.put(GdalProgram.found().isPresent() ? "reads" : "wouldRead", formats);
        builder.withDetail("gdal", gdal);
    }
}
