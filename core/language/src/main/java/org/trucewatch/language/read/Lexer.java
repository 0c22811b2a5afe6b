package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.Problem;
import org.trucewatch.model.pair.Complaint;

/// Cuts the lines of a statement into tokens.
///
/// A word runs over letters, digits, hyphens and whatever else a mistaken date or zone would hold, so that
/// `9/10/2017` is one mistake and not five.
final class Lexer {
    private static final String MARKS = ",;:/%";
    private static final String QUOTES = "\"“”„";
    /// What other keyboards write for the marks of the language.
    private static final Map<String, String> PLAIN_MARKS =
            Map.of("،", ",", "؛", ";", "٪", "%", "：", ":", "«", "\"", "»", "\"");

    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems;
    private final String file;
    private SourceLine line = new SourceLine("", 1, 1);
    private int at;

    private Lexer(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<Token> tokens(String file, Passage passage, List<Problem> problems) {
        var lexer = new Lexer(file, problems);
        passage.lines().forEach(lexer::readLine);
        var last = passage.lines().getLast();
        int end = last.text().stripTrailing().length();
        lexer.tokens.add(new Token(Token.Type.END, "", last.line(), last.column() + end, false));
        return lexer.tokens;
    }

    private void readLine(SourceLine next) {
        line = next;
        at = 0;
        while (at < line.text().length()) readToken(line.text().charAt(at));
    }

    private void readToken(char c) {
        if (Character.isWhitespace(c)) at++;
        else if (QUOTES.indexOf(c) >= 0) readString(c);
        else if (MARKS.indexOf(c) >= 0) add(Token.Type.MARK, at, ++at, false);
        else if (isInWord(c)) readWord();
        else refuseCharacter();
    }

    private void readString(char opening) {
        int start = at;
        int end = closing(opening);
        if (end < 0) {
            report(start, Fault.QUOTE_OPEN.with());
            at = line.text().length();
            addText(Token.Type.STRING, line.text().substring(start + 1), start, true);
            return;
        }
        at = end + 1;
        addText(Token.Type.STRING, line.text().substring(start + 1, end).replace('"', '\''), start, false);
    }

    private int closing(char opening) {
        int straight = line.text().indexOf('"', at + 1);
        int curly = line.text().indexOf('”', at + 1);
        if (curly < 0) curly = line.text().indexOf('“', at + 1);
        boolean preferStraight = opening == '"' || curly < 0;
        return preferStraight && straight >= 0 ? straight : curly;
    }

    private void readWord() {
        int start = at;
        while (at < line.text().length() && continues(start)) at++;
        // A full stop or an apostrophe inside a word belongs to it, one at its end does not.
        while (at > start + 1 && ".'’".indexOf(line.text().charAt(at - 1)) >= 0) at--;
        WordShape.classify(line.text().substring(start, at), new Placed(start));
    }

    private boolean continues(int start) {
        char c = line.text().charAt(at);
        if (isInWord(c)) return true;
        char first = line.text().charAt(start);
        if (c == '.' || c == '\'' || c == '’') return at > start && isInWord(after());
        if (c == ':')
            return at > start
                    && (Character.isDigit(first) || first == '+')
                    && Character.isDigit(before())
                    && Character.isDigit(after());
        if (c == '/')
            return at > start
                    && ((Character.isDigit(first) && Character.isDigit(after()))
                            || (isUpper(first) && isUpper(after())));
        return false;
    }

    private char before() {
        return line.text().charAt(at - 1);
    }

    private char after() {
        return at + 1 < line.text().length() ? line.text().charAt(at + 1) : ' ';
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '_' || c == '+';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private void refuseCharacter() {
        int start = at++;
        String found = line.text().substring(start, at);
        var plain = PLAIN_MARKS.getOrDefault(found, "");
        if (found.equals(".")) report(start, Fault.FULL_STOP.with());
        else if (plain.isEmpty()) report(start, Fault.STRAY_CHARACTER.with(found));
        else report(start, Fault.OTHER_MARK.with(found, plain));
    }

    private void add(Token.Type type, int from, int to, boolean broken) {
        addText(type, line.text().substring(from, to), from, broken);
    }

    private void addText(Token.Type type, String text, int from, boolean broken) {
        tokens.add(new Token(type, text, line.line(), line.column() + from, broken));
    }

    private void report(int from, Complaint said) {
        problems.add(said.error(file, line.line(), line.column() + from));
    }

    /// Where the shape of a word puts its tokens and its complaint.
    final class Placed {
        private final int start;

        private Placed(int start) {
            this.start = start;
        }

        void is(Token.Type type, String text) {
            addText(type, text, start, false);
        }

        /// The second half of a word such as `3km`.
        void then(int offset, Token.Type type, String text) {
            addText(type, text, start + offset, false);
        }

        /// Something was meant that was written wrongly; `standIn` lets the reader go on.
        void refuse(Token.Type type, String standIn, Complaint said) {
            report(start, said);
            addText(type, standIn, start, true);
        }
    }
}
