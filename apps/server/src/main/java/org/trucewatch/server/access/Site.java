package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;

/// Where people reach the desk: what `--url` says, or else what the browser asked for.
public final class Site {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int NEWER_BYTES = 16;
    private static final String FORWARDED = "X-Forwarded-For";

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

    /// From where somebody comes, as long as they wait at the door; it is kept nowhere. Where a server stands in front,
    /// it is what that one appended; neighbours in one network of the newer kind are one.
    String address(HttpServletRequest request) {
        return told.flatMap(_ -> appended(request))
                .flatMap(Site::network)
                .or(() -> network(request.getRemoteAddr()))
                .orElse("");
    }

    /// What stands before it, in the same header or in one above, anybody may have written.
    private static Optional<String> appended(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED)).stream()
                .reduce((_, later) -> later)
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip());
    }

    private static Optional<String> network(String literal) {
        try {
            byte[] address = InetAddress.ofLiteral(literal).getAddress();
            int own = address.length == NEWER_BYTES ? NEWER_BYTES / 2 : address.length;
            return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(address, own)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
