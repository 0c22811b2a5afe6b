package org.trucewatch.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.server.said.Saying;
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
            throw new Refused(new Refusal.Unusable(Saying.PORT.with(port), Saying.PORT_NONE.with(LAST_PORT)));
        }
        if (port != 0 && !free(port)) {
            throw new Refused(new Refusal.Unusable(Saying.PORT.with(port), Saying.PORT_TAKEN.with(host)));
        }
        var record = CompletableFuture.supplyAsync(opening);
        var office = making.apply(() -> opened(record));
        try (var serving = Serving.start(host, port, office);
                var open = opened(record)) {
            var seconds = String.format(Locale.ROOT, "%.1f", uptimeMillis() / 1000.0);
            screen.aside(Saying.READY.with(open.agreements().size(), seconds));
            screen.page(Saying.ADDRESS.with(serving.address()));
            told.accept(office, serving.address());
            screen.aside(Saying.HOW_TO_END.with());
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
