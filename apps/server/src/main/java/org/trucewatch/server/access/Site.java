package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/// Where people reach the desk: what `--url` says, or else what the browser asked for.
public final class Site {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<URI> told;

    public Site(Optional<URI> told) {
        this.told = told;
    }

    /// Scheme, host and port, as a browser writes them.
    String origin(HttpServletRequest request) {
        return told.map(url -> origin(url.getScheme(), url.getHost(), url.getPort()))
                .orElseGet(() -> origin(request.getScheme(), request.getServerName(), request.getServerPort()));
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? HTTPS : HTTP);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /// The name that passkeys are bound to.
    String host(HttpServletRequest request) {
        return told.map(URI::getHost).orElseGet(request::getServerName);
    }

    boolean isSecure(HttpServletRequest request) {
        return told.map(url -> url.getScheme().equals("https")).orElseGet(request::isSecure);
    }
}
