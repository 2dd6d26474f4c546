package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * {@code /tiles/{layer}/{z}/{x}/{y}.mvt}. No controller: a map asks for hundreds of tiles, and what a framework does to
 * find a method and convert its answer costs as much as a small tile. The filters stand before it as before everything
 * else, so that it knows who is asking and its problems are told in the one form.
 */
class TileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** In the path {@code /tiles/urban/10/814/481.mvt}, split at its slashes. */
    private static final int PARTS = 6;

    private final transient Layers layers;
    private final transient Selections selections;
    private final transient TileSender sender;

    TileServlet(Layers layers, Selections selections, TileSender sender) {
        this.layers = layers;
        this.selections = selections;
        this.sender = sender;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String[] parts = path.substring(0, path.length() - TileConfiguration.ENDING.length())
                .split("/", -1);
        if (parts.length != PARTS || !parts[1].equals("tiles")) {
            throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", path));
        }
        PublishedLayer layer = layers.get(parts[2]);
        TileAddress address = TileAddress.parse(parts[3], parts[4], parts[5]);
        Selection selection =
                selections.read(layer, QueryParameters.of(request.getParameterMap(), Selections.PARAMETERS));
        sender.send(List.of(sender.key(layer, selection, address)), request, response);
    }
}
