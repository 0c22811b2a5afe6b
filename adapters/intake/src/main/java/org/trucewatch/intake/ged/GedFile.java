package org.trucewatch.intake.ged;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.trucewatch.model.Problem;

/// The rows of a file, plain or gzipped, or why they could not be read.
record GedFile(String path, String name, List<String> header, List<Row> rows, Optional<Problem> problem) {
    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int LONGEST_ROW = 1 << 20;

    GedFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    record Row(int line, List<String> cells) {}

    /// The id under which the case cites the file.
    String sourceId() {
        return "GED-" + name.replaceFirst("(\\.csv)?(\\.gz)?$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    static GedFile read(Path path) {
        var rows = new ArrayList<Row>();
        var failure = failure(path, rows);
        var name = path.normalize().toString().replaceFirst("^.*[/\\\\]", "");
        if (failure.isEmpty() && rows.isEmpty())
            failure = Optional.of(problem(path, 0, "file-empty", "The file is empty; a release of GED is expected."));
        if (failure.isPresent()) return new GedFile(path.toString(), name, List.of(), List.of(), failure);
        var header = new ArrayList<>(rows.get(0).cells());
        header.set(0, header.get(0).replaceFirst("^\uFEFF", ""));
        return new GedFile(path.toString(), name, header, rows.subList(1, rows.size()), failure);
    }

    private static Problem problem(Path path, int line, String code, String sentence) {
        return Problem.error(path.toString(), line, 0, code, sentence);
    }

    private static Optional<Problem> failure(Path path, List<Row> rows) {
        if (Files.isDirectory(path))
            return Optional.of(problem(path, 0, "file-folder", "This is a folder, and a file is expected here."));
        try (var in = open(path)) {
            fill(in, rows);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(problem(path, 0, "file-missing", "There is no such file."));
        } catch (AccessDeniedException e) {
            return Optional.of(
                    problem(path, 0, "file-denied", "No permission to read this file; ask its owner for it."));
        } catch (CsvParseException e) {
            return Optional.of(problem(
                    path,
                    line(rows),
                    "row-form",
                    "From this line on the file is no table: a quote "
                            + "is never closed, text follows a closing quote, or a row is longer than 1 MiB."));
        } catch (UncheckedIOException e) {
            return Optional.of(unreadable(path, rows, Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            return Optional.of(unreadable(path, rows, e));
        }
    }

    private static Problem unreadable(Path path, List<Row> rows, IOException e) {
        return e instanceof CharacterCodingException
                ? problem(path, line(rows), "not-utf8", "In or soon after this line the file is not UTF-8; save it so.")
                : problem(path, line(rows), "file-unreadable", "The file cannot be read on: " + e.getMessage() + ".");
    }

    private static int line(List<Row> rows) {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
    }

    private static void fill(InputStream in, List<Row> rows) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new InputStreamReader(in, decoder));
        for (var record : reader)
            rows.add(new Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
    }

    private static InputStream open(Path path) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(2);
        int magic = (in.read() << 8) | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }
}
