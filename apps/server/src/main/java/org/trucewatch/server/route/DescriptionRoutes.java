package org.trucewatch.server.route;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of all routes as OpenAPI 3.1, written by a test from the routes themselves.
@RestController
final class DescriptionRoutes {
    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("/org/trucewatch/server/openapi.json");
    }
}
