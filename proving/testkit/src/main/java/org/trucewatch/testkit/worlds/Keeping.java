package org.trucewatch.testkit.worlds;

/// Sentences on what is kept: posts, roads and numbers, in some time, by a condition, by others.
final class Keeping {
    private final Chance chance;
    private final Phrases phrases;

    Keeping(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    private String condition() {
        return chance.of(
                "",
                " after release by north",
                " until release by south",
                ", if release by north",
                " in exchange for release by north",
                " suspended while close-road by south",
                " except by south-brigade",
                ", except during calm-days");
    }

    private String number() {
        return chance.of(
                "at least 2", "exactly 2", "2 to 3", "over 1", "30 to 40", "at most 40", "over 30", "all", "under 41");
    }

    String sentence() {
        return chance.of(
                chance.of("north", "parties", "third") + " must keep " + number() + " lookouts"
                        + chance.of("", " in zone", " at town-one and hill", " at each post"),
                "north must keep lookouts" + chance.of("", " in zone") + chance.of(phrases.window(), condition()),
                phrases.debtor() + " must keep road open" + phrases.window(),
                phrases.debtor() + " must keep road open" + condition(),
                "north must keep road and town-one open",
                "parties must keep road closed" + phrases.window(),
                chance.of("north", "parties") + " must keep " + number() + " guards" + phrases.where()
                        + phrases.window(),
                chance.of("north", "third") + " must keep " + number() + " guards in zone" + condition(),
                "north must keep at most 40 guards, of them at least 2 officers in zone" + phrases.window(),
                chance.of("north", "parties") + " must keep guards" + chance.of("", " in zone"),
                "north must try to keep road open",
                "third may keep lookouts in zone",
                "parties must let third keep lookouts",
                "north must let third keep road open");
    }
}
