package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Names;

/// Lists of names. A comma belongs to a list only if the list ends with `and` or `or`; any other comma is free, or
/// parts the entries of a declaration.
final class NameLists {
    private NameLists() {}

    static Names read(Cursor in, Expected expected) {
        var all = new ArrayList<String>();
        all.add(in.name(expected));
        int commas = commasBeforeJoin(in);
        if (commas < 0) return unjoined(in, all);
        for (int i = 0; i < commas; i++) {
            in.take(",");
            all.add(in.name(expected));
        }
        in.take(",");
        String join = in.next().text();
        all.add(in.name(expected));
        readMore(in, expected, join, all);
        return new Names(all, join.equals("and") ? Names.Join.AND : Names.Join.OR);
    }

    /// How many `, name` stand before `and name` or `or name`; -1 if no list stands here.
    private static int commasBeforeJoin(Cursor in) {
        int commas = 0;
        while (isListComma(in, 2 * commas)) commas++;
        int join = 2 * commas;
        // A comma before the last `and` is read, and `format` takes it out.
        if (in.peek(join).says(",") && isJoin(in, join + 1)) join++;
        return isJoin(in, join) ? commas : -1;
    }

    private static boolean isListComma(Cursor in, int ahead) {
        return in.peek(ahead).says(",") && in.peek(ahead + 1).is(Token.Type.NAME);
    }

    private static boolean isJoin(Cursor in, int ahead) {
        var word = in.peek(ahead);
        return (word.says("and") || word.says("or")) && in.peek(ahead + 1).is(Token.Type.NAME);
    }

    private static void readMore(Cursor in, Expected expected, String join, List<String> all) {
        while (isJoin(in, 0)) {
            var again = in.next();
            if (!again.text().equals(join)) {
                in.report(again, Fault.LIST_MIXED.with());
            }
            all.add(in.name(expected));
        }
        if (in.isInClause() && isListComma(in, 0)) throw refuseEnd(in);
    }

    private static Names unjoined(Cursor in, List<String> all) {
        if (in.isInClause() && isListComma(in, 0)) throw refuseEnd(in);
        return Names.of(all.get(0));
    }

    private static Unread refuseEnd(Cursor in) {
        return in.refuse(in.peek(), Fault.LIST_END.with());
    }
}
