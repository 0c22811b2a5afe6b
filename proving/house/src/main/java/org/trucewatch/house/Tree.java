package org.trucewatch.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The files of the repository below its `root`, without what a build or a tool leaves there.
public record Tree(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules", "dist", "generated");

    /// The tree this test runs in: the nearest folder above that holds `tw`.
    public static Tree here() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tw"))) {
            var parent = folder.getParent();
            if (parent == null) throw new IllegalStateException("run the house tests inside the repository");
            folder = parent;
        }
        return new Tree(folder);
    }

    /// Files whose path, written from the root with `/`, passes `wanted`; in order of path.
    public List<Path> files(Predicate<String> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                    return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (isOurs(file) && Files.isRegularFile(file) && wanted.test(name(file))) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return List.copyOf(found);
    }

    /// Whether the file called `name` is there.
    public boolean has(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    /// The path of `file` from the root, written with `/` on every system.
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The text of the file called `name`; bytes that are no UTF-8 become replacement characters.
    public String text(String name) {
        try {
            return new String(Files.readAllBytes(root.resolve(name)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path path) {
        return path.equals(root) || !NOT_OURS.contains(path.getFileName().toString());
    }
}
