package org.trucewatch.desk.wording;

import java.util.List;

/// A sentence with gaps, as the message files write it.
///
/// `{0}` is the first part, `{*}` all parts; `{0|report|reports}` chooses by the number in the first part; a stretch
/// in square brackets is left out when a part in it is missing: `Prevented[ by {0}][ on {1}].`
record Template(String text) {

    /// How parts are set into a sentence: what is done to each, and what stands between several.
    interface Setting {
        String part(String part);

        String comma();
    }

    /// Fills the gaps.
    String fill(List<String> parts, Setting set) {
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            int close = text.indexOf(']', open);
            if (open < 0 || close < 0)
                return out.append(plain(text.substring(at), parts, set)).toString();
            out.append(plain(text.substring(at, open), parts, set));
            var optional = text.substring(open + 1, close);
            if (present(optional, parts)) out.append(plain(optional, parts, set));
            at = close + 1;
        }
        return out.toString();
    }

    private static boolean present(String stretch, List<String> parts) {
        for (int at = stretch.indexOf('{'); at >= 0; at = stretch.indexOf('{', at + 1)) {
            var gap = Gap.parse(stretch.substring(at + 1, stretch.indexOf('}', at)));
            if (gap.all() ? parts.isEmpty() : gap.of(parts).isEmpty()) return false;
        }
        return true;
    }

    private static String plain(String stretch, List<String> parts, Setting set) {
        var out = new StringBuilder();
        int at = 0;
        for (int open = stretch.indexOf('{'); open >= 0; open = stretch.indexOf('{', at)) {
            int close = stretch.indexOf('}', open);
            out.append(stretch, at, open)
                    .append(Gap.parse(stretch.substring(open + 1, close)).fill(parts, set));
            at = close + 1;
        }
        return out.append(stretch.substring(at)).toString();
    }

    /// One gap: which part, and the two forms it chooses from if it only chooses.
    private record Gap(int part, String one, String many) {
        private static final int ALL = -1;

        static Gap parse(String inside) {
            var pieces = inside.split("\\|", 3);
            int part = pieces[0].equals("*") ? ALL : Integer.parseInt(pieces[0]);
            return pieces.length == 3 ? new Gap(part, pieces[1], pieces[2]) : new Gap(part, "", "");
        }

        boolean all() {
            return part == ALL;
        }

        String of(List<String> parts) {
            return part < parts.size() ? parts.get(part) : "";
        }

        String fill(List<String> parts, Setting set) {
            if (all())
                return String.join(set.comma(), parts.stream().map(set::part).toList());
            if (many.isEmpty()) return set.part(of(parts));
            return of(parts).equals("1") ? one : many;
        }
    }
}
