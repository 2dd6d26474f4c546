/**
 * The services of the OGC that came before its APIs, behind one address: {@code /ows} with WMS, WFS and WMTS.
 *
 * <p>Start at {@link OwsController}: it reads a request in any of its forms (names and values in the address, a form, a
 * document of XML) into an {@link OwsCall}, gives it to the {@link OwsService} it is for, and lets that service say in
 * its own exception report what went wrong. Each service has a package of its own and knows layers only through the
 * gate, the feature query and the painter, as every other protocol does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"encoding", "layer", "render", "style"})
package vn.quyhoach.ows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
