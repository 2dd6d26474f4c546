package vn.quyhoach.qgis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Xml;

/** Makes projects and layer definitions of QGIS. */
@Component
public class QgisProjects {

    private final Layers layers;
    private final Styles styles;
    private final ProjectFacts facts;

    QgisProjects(Layers layers, Styles styles, ProjectFacts facts) {
        this.layers = layers;
        this.styles = styles;
        this.facts = facts;
    }

    /**
     * A whole project, as {@code .qgz}.
     *
     * @param name of the project's document inside, without its ending
     */
    public byte[] project(ProjectOrder order, String name) {
        CodeTable codes = ProjectCodes.of(order, styles);
        byte[] document = new ProjectWriter(order, text(order), layers, styles, codes)
                .write()
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + ".qgs"));
            zip.write(document);
            if (codes != null && order.connection() != Connection.EMBEDDED) {
                zip.putNextEntry(new ZipEntry(ProjectCodes.FILE));
                zip.write(ProjectCodes.csv(order.layers(), styles, order.language())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The layers as {@code .qlr}, to be put into a project that is there; those of several in the groups of their themes. */
    public byte[] definition(ProjectOrder order) {
        Xml xml = new Xml();
        LayerElements elements = new LayerElements(xml, order, layers, styles, null);
        xml.doctype("<!DOCTYPE qgis-layer-definition>");
        xml.open("qlr");
        elements.openGroup("", true, true);
        Theme open = null;
        boolean grouped = order.layers().size() > 1;
        for (PublishedLayer layer : ProjectWriter.topFirst(order)) {
            if (grouped && layer.theme() != open) {
                if (open != null) {
                    xml.close();
                }
                open = layer.theme();
                elements.openGroup(order.language().say(open.title()), true, true);
            }
            elements.treeLayer(layer);
        }
        if (open != null) {
            xml.close();
        }
        xml.close().open("maplayers");
        order.layers().forEach(elements::layer);
        return xml.close().close().toString().getBytes(StandardCharsets.UTF_8);
    }

    private ProjectText text(ProjectOrder order) {
        return ProjectText.of(
                facts.plans(order.selection()),
                facts.units(order.selection()),
                facts.day(order.selection()),
                order.selection().unitId() != null,
                order.language());
    }
}
