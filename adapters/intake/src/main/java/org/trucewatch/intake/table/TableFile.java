package org.trucewatch.intake.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.trucewatch.model.Problem;

/// Reads a table from a file, plain or gzipped, row by row, and keeps none of them.
public final class TableFile {
    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final String expected;
    private final Consumer<Row> rows;
    private int next = 1; // the line after the last row read

    private TableFile(Path path, String expected, Consumer<Row> rows) {
        this.path = path;
        this.expected = expected;
        this.rows = rows;
    }

    /// Hands over row by row, the header first; each row is gone when the next one comes. Answers why the file could
    /// not be read to its end; `expected` says what it should be.
    public static Optional<Problem> read(Path path, String expected, Consumer<Row> rows) {
        return new TableFile(path, expected, rows).read();
    }

    /// What to do where a header is one cell because something else than commas divides it; nothing otherwise.
    public static String otherwiseDivided(List<String> header) {
        if (header.size() != 1) return "";
        if (header.getFirst().contains(";")) return " Its cells are divided by semicolons; save it with commas.";
        return header.getFirst().contains("\t") ? " Its cells are divided by tabs; save it with commas." : "";
    }

    private Optional<Problem> read() {
        if (Files.isDirectory(path)) return problem(0, "file-folder", "This is a folder, and a file is expected here.");
        try (var in = open()) {
            return fill(in)
                    ? Optional.empty()
                    : problem(0, "file-empty", "The file is empty; " + expected + " is expected.");
        } catch (NoSuchFileException e) {
            return problem(0, "file-missing", "There is no such file.");
        } catch (AccessDeniedException e) {
            return problem(0, "file-denied", "No permission to read this file; ask its owner for it.");
        } catch (CsvParseException e) {
            return problem(
                    next,
                    "row-form",
                    "From this line on the file is no table: a quote "
                            + "is never closed, text follows a closing quote, or a row is longer than 1 MiB.");
        } catch (UncheckedIOException e) {
            return unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private Optional<Problem> problem(int line, String code, String sentence) {
        return Optional.of(Problem.error(path.toString(), line, 0, code, sentence));
    }

    private Optional<Problem> unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? problem(next, "not-utf8", "In or soon after this line the file is not UTF-8; save it so.")
                : problem(next, "file-unreadable", "The file cannot be read on: " + e.getMessage() + ".");
    }

    /// True if there was a row.
    private boolean fill(InputStream in) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(new Cells(), new InputStreamReader(in, decoder));
        var any = false;
        for (var row : reader) {
            any = true;
            rows.accept(row);
            next = row.line() + 1;
        }
        return any;
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), CHUNK);
        in.mark(2);
        int magic = (in.read() << 8) | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, CHUNK) : in;
    }

    /// Fills one row again and again.
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row = new Row();

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(Math.toIntExact(startingLineNumber));
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int length, boolean quoted) {
            row.add(buf, offset, length);
            if (row.length() > LONGEST_ROW) throw new CsvParseException("the row is too long");
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
