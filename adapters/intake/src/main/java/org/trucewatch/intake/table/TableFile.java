package org.trucewatch.intake.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.letters.Separator;
import org.trucewatch.model.letters.WindowsArabic;
import org.trucewatch.model.pair.Complaint;

/// Reads a table from a file, plain or gzipped, row by row, and keeps none of them.
public final class TableFile {
    private static final int LONGEST_ROW = 1 << 20;
    private static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path path;
    private final Words expected;
    private final Consumer<Row> rows;
    private int next = 1; // the line after the last row read

    private TableFile(Path path, Words expected, Consumer<Row> rows) {
        this.path = path;
        this.expected = expected;
        this.rows = rows;
    }

    /// Hands over row by row, the header first; each row is gone when the next one comes. Answers why the file could
    /// not be read to its end; `expected` says what it should be.
    public static Optional<Problem> read(Path path, Words expected, Consumer<Row> rows) {
        return new TableFile(path, expected, rows).read();
    }

    /// What is wrong with a header that lacks columns: something else than commas may divide it.
    static Fault otherwiseDivided(List<String> header) {
        if (header.getFirst().strip().toLowerCase(Locale.ROOT).startsWith("sep=")) return Fault.SEPARATOR_LINE;
        if (Separator.divides(';', header)) return Fault.COLUMNS_SEMICOLONS;
        return Separator.divides('\t', header) ? Fault.COLUMNS_TABS : Fault.COLUMNS_MISSING;
    }

    private Optional<Problem> read() {
        if (Files.isDirectory(path)) return problem(0, Fault.FILE_FOLDER.with());
        try (var in = new BufferedInputStream(Files.newInputStream(path), CHUNK)) {
            var other = Beginning.of(in).complaint();
            if (other.isPresent()) return problem(0, other.get());
            return fill(unpacked(in)) ? Optional.empty() : problem(0, Fault.FILE_EMPTY.with(expected));
        } catch (NoSuchFileException e) {
            return problem(0, Fault.FILE_MISSING.with());
        } catch (AccessDeniedException e) {
            return problem(0, Fault.FILE_DENIED.with());
        } catch (CsvParseException e) {
            return problem(next, Fault.ROW_FORM.with());
        } catch (UncheckedIOException e) {
            return unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private Optional<Problem> problem(int line, Complaint complaint) {
        return Optional.of(complaint.error(path.toString(), line, 0));
    }

    private Optional<Problem> unreadable(IOException e) {
        return problem(
                next,
                switch (e) {
                    case CharacterCodingException _ -> notUtf8();
                    case EOFException _, ZipException _ -> Fault.FILE_CUT.with();
                    default -> Fault.FILE_UNREADABLE.with(String.valueOf(e.getMessage()));
                });
    }

    /// Looked at again from its start: what decodes a file has no bytes left to show.
    private Complaint notUtf8() {
        try (var in = new BufferedInputStream(Files.newInputStream(path), CHUNK);
                var text = unpacked(in)) {
            var chunk = new byte[CHUNK];
            for (int read = text.readNBytes(chunk, 0, CHUNK); read > 0; read = text.readNBytes(chunk, 0, CHUNK))
                if (WindowsArabic.looksLike(chunk, 0, read)) return Fault.WINDOWS_ARABIC.with();
        } catch (IOException gone) {
            return Fault.NOT_UTF8.with();
        }
        return Fault.NOT_UTF8.with();
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
            next = row.line() + 1;
            if (row.isBlank()) continue; // a spreadsheet writes the commas of a line that it shows empty
            any = true;
            rows.accept(row);
        }
        return any;
    }

    /// The text without its packing and without the mark of UTF-8, which would stand before the quote of a first cell.
    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        var text = Beginning.of(in) == Beginning.GZIP
                ? new BufferedInputStream(new GZIPInputStream(in, CHUNK), CHUNK)
                : in;
        text.mark(MARK.length);
        if (!Arrays.equals(text.readNBytes(MARK.length), MARK)) text.reset();
        return text;
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
            if (row.length() + row.size() > LONGEST_ROW) throw new CsvParseException("the row is too long");
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
