package org.trucewatch.desk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;

/// Case folders as files, bytes by path within the case: the sockets that whoever reads and writes them fits.
public record CaseFolders(Reading reading, Writing writing) {
    /// Gives the files that make up the case in a folder.
    @FunctionalInterface
    public interface Reading {
        SortedMap<String, byte[]> read(Path folder) throws IOException;
    }

    /// Makes a folder of files; nothing that was there is touched.
    @FunctionalInterface
    public interface Writing {
        void write(Path folder, SortedMap<String, byte[]> files) throws IOException;
    }

    public SortedMap<String, byte[]> read(Path folder) {
        try {
            return reading.read(folder);
        } catch (IOException cause) {
            throw Why.UNREADABLE.of(folder.toString(), WhyNot.words(cause));
        }
    }

    public void write(Path folder, SortedMap<String, byte[]> files) {
        try {
            writing.write(folder, files);
        } catch (IOException cause) {
            throw Why.UNWRITABLE.of(folder.toString(), WhyNot.words(cause));
        }
    }
}
