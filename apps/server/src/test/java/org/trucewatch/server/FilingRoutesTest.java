package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trucewatch.server.TestDesk.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Reports over HTTP: what a form takes, and what it says of a slip, field by field.
class FilingRoutesTest extends TeamAtWork {
    @Test
    void everyKindOfReportIsFiledUnderItsOwnSource() {
        var nothing = done(monitor.post("/api/reports", """
                {"kind":"nothing-heard","happenedFrom":"2017-08-08T08:00+03:00","happenedTo":"2017-08-08T18:00+03:00",
                 "places":["talbiseh"],"notObserved":["shelling","air-strike"],"claim":"Ten quiet hours"}
                """));
        var denied = done(monitor.post("/api/reports", """
                {"kind":"access-denied","happenedFrom":"2017-08-08","places":["rastan"],"actor":"opp-groups",
                 "claim":"The patrol was turned back"}
                """));
        var complaint = done(monitor.post("/api/reports", """
                {"kind":"party-complaint","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"opp-groups","claim":"They say that Rastan was shelled"}
                """));
        var own = done(desk.signedIn("delegate-a").post("/api/reports", """
                {"kind":"self-report","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"gov-forces","claim":"A unit fired without orders"}
                """));

        assertEquals("negative-observation", act(nothing));
        assertEquals("access-denied", act(denied));
        assertEquals("shelling", act(complaint));
        var told = desk.json("/api/reports/" + own.path("id").asString()).path("report");
        assertEquals("self-admitted", told.path("standing").asString());
        assertTrue(told.path("againstOwnSide").asBoolean());
        assertEquals("PARTY-gov-forces", told.path("lineages").get(0).path("id").asString());
    }

    @Test
    void aSourceThatIsNewIsCalledByItsNameInEachLanguage() {
        var filed = done(monitor.post("/api/reports", """
                {"kind":"public","sourceName":"Radio Bokra","sourceNameArabic":"راديو بكرا","happenedFrom":"2017-08-06",
                 "places":["rastan"],"act":"shelling","claim":"Shells on Rastan, says the radio"}
                """));
        var complaint = done(monitor.post("/api/reports", """
                {"kind":"party-complaint","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"opp-groups","claim":"They say that Rastan was shelled"}
                """));

        assertEquals("public or media: Radio Bokra", called(filed, "source", "en"));
        assertEquals("علني أو إعلامي: راديو بكرا", called(filed, "source", "ar"));
        assertEquals("راديو بكرا", called(filed, "lineages", "ar"));
        assertEquals("party complaint: government forces", called(complaint, "source", "en"));
        assertEquals("شكوى طرف: قوات الحكومة السورية", called(complaint, "source", "ar"));
    }

    @Test
    void anArabicNameAloneIsTheNameOfANewSource() {
        var filed = done(monitor.post("/api/reports", """
                {"kind":"public","sourceNameArabic":"إذاعة الوعر","happenedFrom":"2017-08-06",
                 "places":["rastan"],"act":"shelling","claim":"Shells on Rastan, says the radio"}
                """));

        assertEquals("public or media: إذاعة الوعر", called(filed, "source", "en"));
        assertEquals("علني أو إعلامي: إذاعة الوعر", called(filed, "source", "ar"));
    }

    /// What the first source or origin of a report is called.
    private String called(JsonNode done, String what, String language) {
        var told = desk.json("/api/reports/" + done.path("id").asString() + "?lang=" + language)
                .path("report")
                .path(what);
        return (told.isArray() ? told.get(0) : told).path("words").asString();
    }

    private String act(JsonNode done) {
        return desk.json("/api/reports/" + done.path("id").asString())
                .at("/report/act/id")
                .asString();
    }

    @Test
    void whatAFormForgetsIsToldFieldByFieldAndNothingIsFiled() {
        long before = desk.record().record().head().size();

        var refused = TestDesk.json(monitor.post("/api/reports", """
                {"kind":"nothing-heard","killedMin":5,"killedMax":2,"longitude":200,"claim":""}
                """));

        var fields = refused.path("problems")
                .valueStream()
                .map(problem -> problem.path("field").asString())
                .toList();
        assertEquals("bad-input", refused.path("code").asString());
        assertTrue(fields.containsAll(List.of("claim", "notObserved", "happenedTo", "killedMax", "longitude")));
        assertEquals(before, desk.record().record().head().size());
    }

    @Test
    void whatIsWrongIsToldInTheLanguageAskedForAndANumberInArabicDigitsIsOne() {
        var refused = TestDesk.json(monitor.post("/api/reports?lang=ar", """
                {"kind":"own-observation","act":"shelling","happenedFrom":"2017-08-06","happenedTo":"2017-08-05",
                 "killedMin":"٢","killedMax":"١","woundedMin":"many","claim":""}
                """));

        var sentences = refused.path("problems")
                .valueStream()
                .map(problem -> problem.path("field").asString() + ": "
                        + problem.path("sentence").asString())
                .toList();
        assertEquals(
                List.of(
                        "claim: اكتب في جملة واحدة ما قيل.",
                        "woundedMin: اكتب عددًا بالأرقام، أو اتركه فارغًا إذا لم يُذكر.",
                        "happenedTo: ينتهي قبل أن يبدأ؛ راجع الوقتين.",
                        "killedMax: الحدّ الأعلى أصغر من الحدّ الأدنى."),
                sentences);
        assertTrue(refused.path("detail").asString().startsWith("لم يُنفَّذ شيء."));
    }

    @Test
    void aClockTimeIsRefusedAtItsOwnFieldAndOneThatWasShownTwiceIsTakenWithItsOffset() {
        assertEquals(
                List.of(
                        "happenedFrom: The clocks showed this time twice; say which, +03:00 or +02:00.",
                        "happenedTo: The clocks were put forward over this time, so there was no such time; "
                                + "write another."),
                times("en", "2017-10-26 23:30 Asia/Damascus", "2018-03-30 00:30 Asia/Damascus"));
        assertEquals(
                List.of("happenedFrom: أظهرت الساعات هذا الوقت مرتين؛ حدّد أيهما: "
                        + "\u2068+03:00\u2069 أو \u2068+02:00\u2069."),
                times("ar", "2017-10-26 23:30 Asia/Damascus", "2017-10-27"));
        assertEquals(
                List.of("happenedTo: It ends before it begins; look at the two times."),
                times("en", "2017-10-26T23:30+02:00", "2017-10-26T23:40+03:00"));
        assertEquals(
                List.of("happenedTo: A clock time needs its zone behind it, as an offset or by name; write "
                        + "2017-09-10T12:00+03:00."),
                times("en", "2017-08-05", "2017-08-05T12:00"));

        assertEquals(List.of(), times("en", "2017-10-26T23:30+02:00", "2017-10-26T23:40+02:00"));
    }

    /// What is wrong with the fields of a report of that time.
    private List<String> times(String lang, String from, String to) {
        var answer = TestDesk.json(monitor.post("/api/reports?lang=" + lang, """
                {"kind":"own-observation","act":"shelling","places":["talbiseh"],"happenedFrom":"%s","happenedTo":"%s",
                 "claim":"Shells fell by night"}
                """.formatted(from, to)));
        return answer.path("problems")
                .valueStream()
                .map(problem -> problem.path("field").asString() + ": "
                        + problem.path("sentence").asString())
                .toList();
    }

    @Test
    void aHijriDayIsRefusedWithTheGregorianOneThatItIsAbout() {
        assertEquals(
                List.of(
                        "happenedFrom: 1439-01-10 looks like a Hijri date; write the Gregorian one, about 2017-09-30.",
                        "happenedTo: 1439-01-11 looks like a Hijri date; write the Gregorian one, about 2017-10-01."),
                times("en", "1439-01-10", "1439-01-11"));
        assertEquals(
                List.of("happenedFrom: يبدو \u20681439-01-10\u2069 تاريخًا هجريًا؛ اكتب التاريخ الميلادي، وهو نحو "
                        + "\u20682017-09-30\u2069."),
                times("ar", "1439-01-10", "2017-10-01"));
        assertTrue(desk.get("/api/board?asOf=1439-01-10").body().contains("about 2017-09-30"));
    }

    @Test
    void namesAndTimesThatDoNotExistAreRefusedInTheWordsOfTheReader() {
        refused(SHELLING.replace("talbiseh", "talbisehh"), "did you mean `talbiseh`?");
        refused(SHELLING.replace("2017-08-05", "2017-08-32"), "\"happenedFrom\"");
        refused(SHELLING.replace("\"shelling\"", "\"shellling\""), "shelling");
        refused(SHELLING.replace("named", "surely"), "surely");
    }

    @Test
    void nobodyTellsOfADayThatIsStillToCome() {
        refused(SHELLING.replace("2017-08-05", "2062-08-05"), "\"happenedFrom\"");
        refused(SHELLING.replaceFirst("\\{", "{\"saidOn\":\"2062-08-05\","), "\"saidOn\"");
    }

    @Test
    void whenSomethingWasSaidIsNeverMadeUp() {
        var read = SHELLING.replace("own-observation", "public").replaceFirst("\\{", "{\"sourceName\":\"A radio\",");

        assertEquals("../tomorrow", said(read));
        assertEquals("2017-08-06/2017-08-07", said(read.replaceFirst("\\{", "{\"saidOn\":\"2017-08-06\",")));
        assertEquals("today/tomorrow", said(SHELLING));
        assertEquals("../tomorrow", said(SHELLING.replaceFirst("\\{", "{\"saidOn\":\"unknown\",")));
    }

    @Test
    void aCorrectionUnderItsOwnSourceWasSaidWhenItWasSaid() {
        var before = desk.json("/api/reports/R076").path("report");
        var form = SHELLING.replaceFirst(
                "\\{",
                "{\"why\":\"misread\",\"source\":\"%s\","
                        .formatted(before.at("/source/id").asString()));

        var corrected = done(verifier.post("/api/reports/R076/correct", form));

        assertEquals(
                before.at("/said/iso").asString(),
                report(corrected).at("/said/iso").asString());
    }

    /// The days in which a report was said, counted from the one on which it was filed.
    private String said(String report) {
        var told = report(done(monitor.post("/api/reports", report)));
        var today = LocalDate.parse(told.at("/known/iso").asString().substring(0, 10));
        return told.at("/said/iso")
                .asString()
                .replaceAll("T[^/]*", "")
                .replace(today.toString(), "today")
                .replace(today.plusDays(1).toString(), "tomorrow");
    }

    private JsonNode report(JsonNode done) {
        return desk.json("/api/reports/" + done.path("id").asString()).path("report");
    }

    private void refused(String report, String words) {
        var answer = monitor.post("/api/reports", report);
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void scriptsAndMarksThatTurnTextStayWordsOrAreRefused() {
        var script = done(monitor.post(
                "/api/reports", SHELLING.replace("Our patrol saw", "<script>alert(1)</script> =cmd|' /C calc'!A0")));
        var turned = monitor.post("/api/reports", SHELLING.replace("Our patrol", "Our \\u202E patrol"));

        var answer = desk.get("/api/reports/" + script.path("id").asString());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("<script>alert(1)</script>"));
        assertEquals(422, turned.statusCode(), turned.body());
    }
}
