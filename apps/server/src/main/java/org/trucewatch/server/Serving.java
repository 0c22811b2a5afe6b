package org.trucewatch.server;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A server that is running. Nothing of it is reachable from elsewhere unless another host is named.
final class Serving implements AutoCloseable {
    /// The framework's settings, all in one place.
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.lazy-initialization", "true"),
            Map.entry("spring.main.log-startup-info", "false"),
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            Map.entry("server.server-header", ""),
            Map.entry("server.shutdown", "immediate"),
            Map.entry("server.compression.enabled", "true"),
            Map.entry("server.compression.min-response-size", "4KB"),
            Map.entry(
                    "server.compression.mime-types",
                    "application/json,text/html,text/css,text/javascript,text/csv,"
                            + "application/vnd.mapbox-vector-tile"),
            Map.entry("server.max-http-request-header-size", "16KB"),
            Map.entry("server.tomcat.max-http-form-post-size", "1MB"),
            // What is too large is read to its end, so that whoever sent it hears why it was not kept.
            Map.entry("server.tomcat.max-swallow-size", "64MB"),
            Map.entry("logging.level.root", "warn"));

    private final ConfigurableApplicationContext context;
    private final String address;

    private Serving(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /// Starts to listen at once; the first request that needs the record waits for it. `more` are parts that only tests
    /// add.
    static Serving start(String host, int port, Office office, Class<?>... more) {
        var context = new SpringApplicationBuilder(DeskServer.class)
                .sources(more)
                .web(WebApplicationType.SERVLET)
                .properties(SETTINGS)
                .properties(Map.of("server.address", host, "server.port", port))
                .initializers((GenericApplicationContext made) -> made.registerBean(Office.class, () -> office))
                .run();
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        var listening = server == null ? port : server.getPort();
        return new Serving(context, "http://%s:%d/".formatted(host, listening));
    }

    /// What is answered, `METHOD path`, but for the page and its files.
    SortedSet<String> routes() {
        var routes = new TreeSet<String>();
        var mapping = context.getBean(RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> route.getPatternValues().forEach(path -> routes.add(method + " " + path))));
        return routes;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
