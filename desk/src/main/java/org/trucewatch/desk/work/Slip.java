package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.DeskSource;
import org.trucewatch.desk.read.Titles;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// The names that a report brings with it: its source, the origin behind that, and the act of a refused visit. What the
/// case has already is not brought again.
final class Slip {
    static final String ACCESS_DENIED = "access-denied";

    private static final Pattern OF_A_REPORT = Pattern.compile("(?:-R\\d+)?");

    private final Case watched;
    private final Predicate<String> shown;
    private final Map<String, Bytes> files = new LinkedHashMap<>();
    private final Map<String, Bytes> changed = new LinkedHashMap<>();
    private boolean losesArabicName;

    /// `shown` says of a source, by its id, whether whoever files is shown it.
    Slip(Case watched, List<CaseFile> files, Predicate<String> shown) {
        this.watched = watched;
        this.shown = shown;
        files.forEach(file -> this.files.put(file.path(), file.content()));
    }

    /// The files that change, each whole.
    List<CaseFile> changed() {
        var all = new ArrayList<CaseFile>();
        changed.forEach((path, content) -> all.add(new CaseFile(path, content)));
        return all;
    }

    /// The source of `report` by its id, made where there is none yet.
    ///
    /// A page or a body that somebody names is one of the sources that they are shown, or a new one with the
    /// number of the report in its id: one that is hidden and has the same name makes no difference.
    String source(ReportForm form, Person person, String report) {
        if (form.source().isPresent()) return form.source().get();
        var teller = teller(form, person);
        var sign = form.kind().name() + "-" + sign(teller);
        boolean isOfItsOwn = form.kind().isOfTheMission() || form.kind().isOfAParty();
        return watched.registry().sources().stream()
                .map(Source::id)
                .filter(id -> isOfItsOwn ? id.equals(sign) : isNamed(id, sign) && shown.test(id))
                .findFirst()
                .orElseGet(() -> made(isOfItsOwn ? sign : sign + "-" + report, form, teller, report));
    }

    private static boolean isNamed(String id, String sign) {
        return id.startsWith(sign)
                && OF_A_REPORT.matcher(id.substring(sign.length())).matches();
    }

    private String made(String id, ReportForm form, String teller, String report) {
        append(
                "sources.csv",
                new Cells()
                        .put("id", id)
                        .put("name", DeskSource.name(form.kind().words(), teller))
                        .put("lineage", lineage(form, teller, report))
                        .put("kind", form.kind().words())
                        .put("address", form.address())
                        .put("note", "entered at the desk"));
        return id;
    }

    /// Whose word it is: the mission's organisation, the party's, or the page's.
    private static String teller(ReportForm form, Person person) {
        if (form.kind().isOfTheMission()) return person.organisation();
        if (form.kind().isOfAParty()) return form.party().orElse("");
        return form.teller().orElse("");
    }

    /// The origin behind a source that is made. An anonymous one is not the one that is named here, and what came
    /// from it would be hidden from whoever files. One that has a name is the same, also where it is hidden: the
    /// judge would hear one voice as two.
    private String lineage(ReportForm form, String teller, String report) {
        var sign = (form.kind().isOfAParty() ? "PARTY-" : "DESK-") + sign(teller);
        boolean isOfItsOwn = form.kind().isOfTheMission() || form.kind().isOfAParty();
        var named = watched.registry().lineages().stream()
                .filter(lineage -> isNamed(lineage.id(), sign))
                .toList();
        boolean isFree =
                isOfItsOwn && named.stream().noneMatch(lineage -> lineage.id().equals(sign));
        var id = named.stream()
                .filter(lineage -> !lineage.anonymous())
                .map(Lineage::id)
                .findFirst()
                .orElseGet(() -> made(isFree ? sign : sign + "-" + report, form, teller));
        if (!isOfItsOwn) form.sourceNameArabic().ifPresent(words -> title(id, words));
        return id;
    }

    private String made(String id, ReportForm form, String teller) {
        append(
                "lineages.csv",
                new Cells()
                        .put("id", id)
                        .put("name", teller)
                        .put("kind", form.kind().words())
                        .put("speaks_for", form.kind().isOfAParty() ? form.party() : Optional.empty())
                        .put("note", "entered at the desk"));
        return id;
    }

    /// True where an Arabic name was given and the table of names has no column for it.
    boolean losesArabicName() {
        return losesArabicName;
    }

    /// What Arabic pages call an origin, unless they call it something already.
    private void title(String id, String arabic) {
        var titles = new Titles(files.getOrDefault(Titles.FILE, Bytes.EMPTY).toArray());
        losesArabicName = !titles.takesArabic();
        if (titles.of(id, Tongue.ARABIC, "").isEmpty())
            append(Titles.FILE, new Cells().put("id", id).put("arabic", arabic));
    }

    /// A refused visit is an act of its own; it keeps monitors from looking.
    void needsAccessDenied() {
        if (watched.registry().acts().stream().anyMatch(act -> act.id().equals(ACCESS_DENIED))) return;
        append(
                "acts.csv",
                new Cells()
                        .put("id", ACCESS_DENIED)
                        .put("english", "deny the monitors access / denial of access to the monitors")
                        .put("arabic", "منع المراقبين من الوصول")
                        .put("definition", "monitors were kept from a place where they wanted to look"));
    }

    private void append(String path, Cells row) {
        var before = changed.getOrDefault(path, files.getOrDefault(path, Bytes.EMPTY));
        changed.put(path, row.appendedTo(before));
    }

    /// A short name that is the same for the same words, also where they are in another script.
    private static String sign(String words) {
        var readable =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!readable.isEmpty() && readable.length() <= 40 && words.chars().allMatch(letter -> letter < 128))
            return readable;
        var digest = Hashing.sha256();
        Bytes.utf8(words).feed(digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
