package org.trucewatch.casefolder.zone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// JSON whose values know where they stand, numbers kept as written. A tree of Jackson's own forgets both.
sealed interface Json {
    JsonFactory JSON = new JsonFactory();

    Cell at();

    record Members(Cell at, Map<String, Json> all) implements Json {}

    record Items(Cell at, List<Json> all) implements Json {}

    /// A text or a number, in the cell as written; `null`, `true` and `false` are words like others.
    record Value(Cell at) implements Json {}

    /// The file's value, or nothing where it is no JSON, which is told.
    static Optional<Json> read(TextFile text, Problems problems) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), String.join("\n", text.lines()))) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                problems.file(text.file(), Fault.DRAWING_EMPTY.with());
                return Optional.empty();
            }
            var value = value(text.file(), parser, problems);
            tellRest(text.file(), parser, problems);
            return Optional.of(value);
        } catch (JacksonException e) {
            var where = e.getLocation();
            problems.at(
                    text.file(),
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr(),
                    fault(e).with());
            return Optional.empty();
        }
    }

    /// The reader's own words are for programmers, and in one language.
    private static Fault fault(JacksonException wrong) {
        return switch (wrong) {
            case StreamConstraintsException _ -> Fault.JSON_DEEP;
            case UnexpectedEndOfInputException _ -> Fault.JSON_ENDS;
            default -> Fault.JSON_FORM;
        };
    }

    private static void tellRest(String file, JsonParser parser, Problems problems) {
        if (parser.nextToken() == null) return;
        var where = parser.currentTokenLocation();
        problems.at(file, where.getLineNr(), where.getColumnNr(), Fault.JSON_REST.with());
    }

    private static Json value(String file, JsonParser parser, Problems problems) {
        var where = parser.currentTokenLocation();
        var at = new Cell(file, where.getLineNr(), where.getColumnNr(), "");
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(at, parser, problems);
            case START_ARRAY -> items(at, parser, problems);
            default -> new Value(at.with(parser.getString()));
        };
    }

    private static Json members(Cell at, JsonParser parser, Problems problems) {
        var all = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var where = parser.currentTokenLocation();
            parser.nextToken();
            // Two readers of a file that says a thing twice would hear two things.
            if (all.put(name, value(at.file(), parser, problems)) != null)
                problems.at(at.file(), where.getLineNr(), where.getColumnNr(), Fault.JSON_TWICE.with(name));
        }
        return new Members(at, all);
    }

    private static Json items(Cell at, JsonParser parser, Problems problems) {
        var all = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) all.add(value(at.file(), parser, problems));
        return new Items(at, all);
    }

    /// A member of an object; where there is none, an empty value at the object's place.
    default Json member(String name) {
        var none = new Value(at());
        return this instanceof Members members ? members.all().getOrDefault(name, none) : none;
    }

    /// The items of an array; none where this is no array.
    default List<Json> items() {
        return this instanceof Items items ? items.all() : List.of();
    }

    /// The text of a value; empty for an object, an array and `null`.
    default Cell text() {
        return at().text().equals("null") ? at().with("") : at();
    }
}
