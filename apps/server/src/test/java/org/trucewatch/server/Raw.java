package org.trucewatch.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Somebody who writes what they like on the wire, for no client of a library would send it.
final class Raw {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MOST_TRIES = 3;

    private final URI address;
    private final TreeMap<String, String> cookies = new TreeMap<>();

    Raw(String address) {
        this.address = URI.create(address);
    }

    /// `head` is all that stands before the body, the status line first.
    record Answer(int status, String head, String body) {}

    /// Signed in, as `name`.
    static Raw signedIn(String address, String name, String password) {
        var raw = new Raw(address);
        raw.ask("GET", "/api/session", List.of(), new byte[0]);
        var body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        var entered = raw.post("/api/session", "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (entered.status != 200) throw new IllegalStateException(entered.body);
        return raw;
    }

    Answer post(String path, String type, byte[] body, String... more) {
        var headers = new ArrayList<>(List.of(more));
        headers.add("Content-Type: " + type);
        headers.add("Content-Length: " + body.length);
        return ask("POST", path, headers, body);
    }

    /// A question with the cookies of before and the token against forged ones.
    Answer ask(String method, String path, List<String> headers, byte[] body) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:")))
            head.append("Host: ").append(address.getAuthority()).append("\r\n");
        head.append("Connection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (!cookies.isEmpty()) {
            var all = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
            head.append("Cookie: ").append(String.join("; ", all.toList())).append("\r\n");
            head.append("X-XSRF-TOKEN: ")
                    .append(cookies.getOrDefault("XSRF-TOKEN", ""))
                    .append("\r\n");
        }
        return send(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /// A server that hangs up with bytes unread may have its answer lost on the way, so such a question is asked again.
    private Answer send(byte[] head, byte[] body) {
        for (int tries = 1; ; tries++)
            try {
                return sent(head, body);
            } catch (SocketException reset) {
                if (tries == MOST_TRIES) throw new UncheckedIOException(reset);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
    }

    private Answer sent(byte[] head, byte[] body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var writing = Thread.ofVirtual().start(() -> write(socket, head, body));
            var answer = read(socket.getInputStream());
            writing.interrupt();
            keep(answer);
            return answer;
        }
    }

    /// Whoever is refused in the midst of a long body may be hung up on.
    private static void write(Socket socket, byte[] head, byte[] body) {
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.shutdownOutput(); // nothing more comes, whatever was announced
        } catch (IOException refused) {
            return;
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        var some = new byte[8192];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            all.write(some, 0, read);
            if (all.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) break; // it never ends
        }
        var words = all.toString(StandardCharsets.UTF_8);
        int end = words.indexOf("\r\n\r\n");
        var head = end < 0 ? words : words.substring(0, end);
        var parts = head.split(" ", 3);
        int status = parts.length > 1 && parts[0].startsWith("HTTP/") ? Integer.parseInt(parts[1]) : 0;
        return new Answer(status, head, end < 0 ? "" : words.substring(end + 4));
    }

    private void keep(Answer answer) {
        answer.head
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                .map(line -> line.substring(11).strip().split(";", 2)[0].split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
    }
}
