package org.trucewatch.house.bad;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.trucewatch.model.Defect;

/// Does all that `core` must not do.
public final class Careless {
    /// A type of another module and one of a library.
    Object foreign(JavaClass type) {
        return new Defect(type.getName());
    }

    /// One forbidden call each.
    @SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "JavaTimeDefaultTimeZone"})
    List<Object> calls() {
        System.out.println();
        return List.of(
                Instant.now(),
                System.nanoTime(),
                String.valueOf(System.getenv("HOME")),
                String.valueOf(System.getProperty("user.dir")),
                Math.sin(1),
                new Random(),
                UUID.randomUUID(),
                ZoneId.systemDefault(),
                Locale.getDefault(),
                Charset.defaultCharset(),
                "a".getBytes(),
                "A".toLowerCase(),
                Thread.currentThread(),
                new CompletableFuture<String>(),
                Files.exists(Path.of("a")),
                URI.create("a:b"),
                new HashSet<>(List.of(1)).iterator());
    }
}
