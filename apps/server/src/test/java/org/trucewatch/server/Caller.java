package org.trucewatch.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// One browser, so to speak: cookies of its own, and the token that it sends with all that changes something.
final class Caller {
    private final URI address;
    private final HttpClient client;

    Caller(String address) {
        this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Caller(String address, HttpClient client) {
        this.address = URI.create(address);
        this.client = client;
    }

    /// A browser on a machine of this address.
    static Caller from(String machine, String address) {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(InetAddress.ofLiteral(machine))
                .build();
        return new Caller(address, client);
    }

    /// The same browser at another address of this machine.
    Caller at(String other) {
        return new Caller(other, client);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /// How a route that answers for ever begins; nobody listens to the rest.
    int beginning(String path) {
        try {
            var answer = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /// An answer that is read while it comes.
    InputStream stream(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    HttpResponse<String> signIn(String name, String password) {
        var body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        return post("/api/session", body);
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String json, String key) {
        return send(changing(path)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /// Hands a file in.
    HttpResponse<String> hand(String path, byte[] file, String key) {
        return send(changing(path)
                .setHeader("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    /// A file as it is handed out.
    HttpResponse<byte[]> bytes(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    HttpResponse<String> delete(String path) {
        return send(changing(path).DELETE().build());
    }

    HttpRequest.Builder changing(String path) {
        var token =
                TestDesk.json(get("/api/session")).path("csrf").path("token").asString();
        return request(path).header("X-XSRF-TOKEN", token).header("Content-Type", "application/json");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
