package org.trucewatch.language.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.TextId;

/// Reads the Markdown of an agreement: all problems in one run, and never an exception for bad input.
public final class Reader {
    // No agreement comes near these; what does is another kind of file, and would only cost time and memory.
    private static final int LONGEST_FILE = 8_000_000;
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_TOKENS = 4_000;
    /// Each is looked up in all that stands before it; a picture named by mistake has a million of them.
    private static final int MOST_BAD_BYTES = 10;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Reader() {}

    /// Reads `markdown`; `file` is the name that problems carry.
    public static Reading read(String file, String markdown) {
        return parse(file, markdown, UnaryOperator.identity()).reading();
    }

    /// Reads bytes, which must be UTF-8; whatever is not shows as a problem where it stands.
    public static Reading read(String file, byte[] bytes) {
        if (isUtf16(bytes)) return otherwise(file, Fault.BYTES_UTF16.with().error(file, 0, 0));
        var problems = new ArrayList<Problem>();
        String markdown = decode(file, bytes, problems);
        var reading = read(file, markdown);
        problems.addAll(reading.problems());
        return new Reading(file, reading.agreement(), problems.stream().sorted().toList(), reading.uses());
    }

    /// Its mark, or a Latin letter where there is none: to read on would tell of bytes and of fences that stand there.
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) return false;
        int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe || (mark != 0 && (bytes[0] == 0 || bytes[1] == 0));
    }

    private static Reading otherwise(String file, Problem problem) {
        var nothing = read(file, "");
        return new Reading(file, nothing.agreement(), List.of(problem), nothing.uses());
    }

    /// Reads `markdown`, writing each name as `spelling` gives it: a name's final *s* is free, and those who judge
    /// want it as declared.
    public static Parsed parse(String file, String markdown, UnaryOperator<String> spelling) {
        var problems = new ArrayList<Problem>();
        var uses = new ArrayList<Use>();
        var statements = new ArrayList<Parsed.Located>();
        var assembly = new Assembly(file, problems);
        String title = "";
        if (checkSize(file, markdown, problems)) {
            var literate = Literate.of(withoutMark(markdown));
            title = literate.title();
            for (Literate.Fence fence : literate.fences()) {
                if (fence.openedOn() > 0) problems.add(Fault.FENCE_OPEN.with().error(file, fence.openedOn(), 1));
                for (Passage passage : Passage.in(fence)) {
                    var located = locate(file, passage, assembly.home(), problems, uses, spelling);
                    statements.add(located);
                    assembly.add(located);
                }
            }
            if (literate.fences().isEmpty()) problems.add(emptyProblem(file, markdown));
        }
        var sorted = problems.stream().sorted().distinct().toList();
        return new Parsed(new Reading(file, assembly.agreement(title), sorted, uses), statements);
    }

    private static Parsed.Located locate(
            String file,
            Passage passage,
            Optional<TextId> home,
            List<Problem> problems,
            List<Use> uses,
            UnaryOperator<String> spelling) {
        var own = new ArrayList<Problem>();
        var tokens = tokens(file, passage, own);
        var owner = new Use.Owner(Use.Kind.CLAUSE, home, "");
        var cursor = new Cursor(file, tokens, own, uses, spelling, owner);
        var statement = tokens.isEmpty() ? new Statement.Unknown() : Statements.statement(cursor, passage, home);
        problems.addAll(own);
        return new Parsed.Located(passage, statement, own.stream().allMatch(Problem::warning));
    }

    /// The tokens of a statement, none if it is too long to be one.
    private static List<Token> tokens(String file, Passage passage, List<Problem> problems) {
        for (SourceLine line : passage.lines()) {
            if (line.text().length() <= LONGEST_LINE) continue;
            problems.add(Fault.LINE_LONG.with(LONGEST_LINE).error(file, line.line(), line.column()));
            return List.of();
        }
        var tokens = Lexer.tokens(file, passage, problems);
        if (tokens.size() <= MOST_TOKENS) return tokens;
        var first = passage.first();
        problems.add(Fault.STATEMENT_LONG.with(MOST_TOKENS).error(file, first.line(), first.column()));
        return List.of();
    }

    private static boolean checkSize(String file, String markdown, List<Problem> problems) {
        if (markdown.length() <= LONGEST_FILE) return true;
        problems.add(Fault.FILE_LARGE.with(LONGEST_FILE).error(file, 0, 0));
        return false;
    }

    private static Problem emptyProblem(String file, String markdown) {
        var fault = withoutMark(markdown).isBlank() ? Fault.FILE_EMPTY : Fault.FENCE_NONE;
        return fault.with().error(file, 0, 0);
    }

    private static String withoutMark(String markdown) {
        return markdown.startsWith(BYTE_ORDER_MARK) ? markdown.substring(1) : markdown;
    }

    private static String decode(String file, byte[] bytes, List<Problem> problems) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length + 1);
        var bad = 0;
        while (true) {
            var result = decoder.decode(input, output, true);
            if (result.isUnderflow()) break;
            if (result.isError()) {
                if (bad++ < MOST_BAD_BYTES) problems.add(badBytes(file, output, input.get(input.position())));
                input.position(input.position() + result.length());
                output.put('\uFFFD');
                decoder.reset();
            }
        }
        if (bad > MOST_BAD_BYTES)
            problems.add(Fault.BYTES_MORE.with(bad - MOST_BAD_BYTES).error(file, 0, 0));
        return output.flip().toString();
    }

    private static Problem badBytes(String file, CharBuffer read, byte bad) {
        String before = read.duplicate().flip().toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String hex = Integer.toHexString(bad & 0xff);
        return Fault.BYTES.with(hex).error(file, line, column);
    }
}
