package vn.quyhoach.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Element;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** {@code /ows}, and {@code /ows/edit} for WFS: reads a request in any form and gives it to the service it is for. */
@RestController
@EnableConfigurationProperties(OwsProperties.class)
class OwsController {

    private final List<OwsService> services;
    private final OwsProperties properties;

    OwsController(ObjectProvider<OwsService> services, OwsProperties properties) {
        this.services = services.stream().toList();
        this.properties = properties;
    }

    @RequestMapping(
            path = {OwsCall.PATH, OwsCall.EDIT_PATH},
            method = {RequestMethod.GET, RequestMethod.POST})
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = OwsDoor.base(request);
        OwsCall call = OwsCall.of(Kvp.of(Map.of()), null, base, request);
        OwsService service = null;
        try {
            // 1 the names and values, for whoever has to report what is wrong with the rest
            Kvp kvp = Kvp.of(request.getParameterMap());
            call = OwsCall.of(kvp, null, base, request);
            service = named(call);
            // 2 the document, if one is posted
            Element xml = document(request);
            if (xml != null) {
                call = OwsCall.of(kvp, xml, base, request);
                service = named(call);
            }
            // 3 the answer
            if (service == null) {
                throw nobody(call);
            }
            service.answer(call, response);
        } catch (RuntimeException e) {
            OwsDoor.fail(e, service, call, response);
        }
    }

    private @Nullable OwsService named(OwsCall call) {
        String name = call.service();
        Element xml = call.xml();
        String operation = call.findOperation();
        for (OwsService service : services) {
            if (call.editing() && !service.edits()) {
                continue;
            }
            boolean meant = name != null
                    ? service.name().equals(name)
                    : xml != null
                            ? service.namespaces().contains(String.valueOf(xml.getNamespaceURI()))
                            : operation != null && service.ownOperations().contains(operation);
            if (meant) {
                return service;
            }
        }
        return null;
    }

    private ProblemException nobody(OwsCall call) {
        if (call.service() == null) {
            return OwsProblems.missing("service");
        }
        String names = String.join(
                ", ",
                services.stream()
                        .filter(service -> !call.editing() || service.edits())
                        .map(OwsService::name)
                        .toList());
        return OwsProblems.invalid(
                "service",
                new Bilingual(
                        "SERVICE=" + call.service() + ": các dịch vụ có thể dùng: " + names + ".",
                        "SERVICE=" + call.service() + ": the services are " + names + "."));
    }

    private @Nullable Element document(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST.name())) {
            return null;
        }
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return null;
        }
        // QGIS and GDAL say text/xml, others application/xml or nothing
        if (type.isEmpty() || type.startsWith("text/") || type.contains("xml")) {
            byte[] body = OwsXml.read(
                    request.getInputStream(),
                    Math.toIntExact(properties.bodyLimit().toBytes()));
            return body.length == 0 ? null : OwsXml.parse(body);
        }
        throw new ProblemException(
                ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                Map.of("given", type, "supported", "text/xml, application/xml, application/x-www-form-urlencoded"));
    }
}
