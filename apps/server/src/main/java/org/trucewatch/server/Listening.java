package org.trucewatch.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.live.LiveDesk;
import picocli.CommandLine.Option;

/// Where a server listens, and how it runs until it is told to end.
final class Listening {
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(names = "--port", paramLabel = "N", description = "The port. Default: 8080; 0 takes any that is free.")
    private int port = USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address of this machine to listen at. Default: 127.0.0.1, reached from here alone.")
    private String host = "127.0.0.1";

    /// Takes any free port where the usual one is taken: for a server that nobody has told others about.
    void orAnyPort() {
        if (port == USUAL_PORT && !free(port)) port = 0;
    }

    /// Opens the record while the server starts, prints the address, and returns when the process is told to end.
    ///
    /// `office` is made of a record that may still be opening; `told` is said once all is ready.
    int serve(
            Supplier<LiveDesk> opening,
            Function<Supplier<LiveDesk>, Office> making,
            BiConsumer<Office, String> told,
            Screen screen) {
        if (port < 0 || port > LAST_PORT) {
            throw new Refused(new Refusal.Unusable(
                    "Port " + port, "is no port; name one from 0 to " + LAST_PORT + " with --port."));
        }
        if (port != 0 && !free(port)) {
            throw new Refused(new Refusal.Unusable(
                    "Port " + port, "at " + host + " is taken or closed to us; name another with --port."));
        }
        var record = CompletableFuture.supplyAsync(opening);
        var office = making.apply(() -> opened(record));
        try (var serving = Serving.start(host, port, office);
                var open = opened(record)) {
            screen.aside("agreements on record: %d; ready after %.1f s"
                    .formatted(open.agreements().size(), uptimeMillis() / 1000.0));
            screen.page("The desk: " + serving.address());
            told.accept(office, serving.address());
            screen.aside("stop it with Ctrl+C");
            open.readAhead();
            untilTold();
        }
        return 0;
    }

    private static LiveDesk opened(CompletableFuture<LiveDesk> record) {
        try {
            return record.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Refused refused) throw refused;
            throw failure;
        }
    }

    private boolean free(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, wanted));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static long uptimeMillis() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    /// The process ends once whoever waits here has put everything away.
    private static void untilTold() {
        var told = new CountDownLatch(1);
        var waiting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            told.countDown();
            await(waiting);
        }));
        try {
            told.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread waiting) {
        try {
            waiting.join(PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
