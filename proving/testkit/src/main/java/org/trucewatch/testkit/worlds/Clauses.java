package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;

/// Sentences of a made-up agreement, in the language itself.
final class Clauses {
    private final Chance chance;

    Clauses(Chance chance) {
        this.chance = chance;
    }

    /// One clause about a topic; `key` is its name.
    List<String> about(Topic topic, String key) {
        return switch (topic) {
            case BANS -> List.of(key + ": " + ban());
            case DUTIES -> List.of(key + ": " + duty());
            case STATES -> List.of(key + ": " + state());
            case COUNTS -> List.of(key + ": " + count());
            case OTHERS_ACTS -> List.of(key + ": " + othersActs());
            case RATIONS -> List.of(key + ": " + ration());
            case ROLES -> List.of(key + ": " + withRole());
            case NOTICES -> List.of(key + ": " + notice());
            case PERMISSIONS -> List.of(key + ": " + permission());
            case CONDITIONS -> conditions(key);
            case RECURRENCE -> List.of(key + ": " + recurring());
            case READINGS -> List.of(key + ": " + readings());
            case WORDS -> List.of(key + ": " + words());
            case TEXTS -> List.of();
            case TERMS -> terms(key);
            case LISTS -> List.of(key + ": " + openList());
        };
    }

    private String subject() {
        return chance.of(
                "north",
                "south",
                "north and south",
                "parties",
                "north or south",
                "north and south together",
                "anyone",
                "someone");
    }

    private String day() {
        return "2017-08-" + (chance.in(3) ? "0" + chance.between(4, 9) : chance.between(10, 18));
    }

    private String ban() {
        return subject() + " must not " + chance.of("use-of-force", "shell", "raid", "raid or shell") + target()
                + where() + window() + exception();
    }

    private String target() {
        return chance.in(6) ? " against " + chance.of("outcasts", "south", "civilians") : "";
    }

    private String where() {
        return chance.of(
                " in zone",
                " in zone",
                " in zone",
                " in zone or across front",
                " in zone or across front",
                " across front",
                " outside zone",
                " at town-one",
                " in listed-towns",
                " within 2 km of front",
                " at least 3 km from front",
                " on the edge of zone",
                "");
    }

    private String window() {
        return chance.of(
                "",
                "",
                "",
                " from " + day(),
                " after " + day(),
                " until " + day(),
                " before " + day(),
                " on " + day(),
                " after " + day() + " 15:00",
                " until " + day() + " 15:00",
                " between 08:00 and 16:00",
                " between 22:00 and 06:00",
                " during calm-days");
    }

    private String exception() {
        return chance.of(
                "",
                "",
                "",
                " except against outcasts",
                " except against outcasts from " + day(),
                " except for self-defence",
                " except for self-defence but not with rockets",
                " except by south-brigade",
                " except between 08:00 and 16:00",
                " except by third between 22:00 and 06:00",
                " except during calm-days",
                " except until " + day(),
                " except after raid by south",
                " except in town-one");
    }

    private String debtor() {
        return chance.of("north", "third", "north and south", "north and south together", "third or north", "someone");
    }

    private String deadline() {
        return chance.of(
                "",
                " by " + day(),
                " by " + day(),
                " by " + day() + " 12:00",
                " on " + day(),
                " until " + day(),
                " before " + day(),
                " at once",
                " within " + chance.between(2, 9) + " days after entry-into-force",
                " within 48 hours after entry-into-force",
                " within 3 days after first release by south");
    }

    private String silence() {
        return chance.in(4) ? ", silence counts" : "";
    }

    private String duty() {
        return chance.of(
                debtor() + " must deliver " + amount() + "aid to zone" + deadline() + silence(),
                debtor() + " must release " + amount() + "guards" + deadline() + silence(),
                "outcasts must leave zone" + deadline(),
                debtor() + " must " + chance.of("deliver to zone", "pass") + deadline() + silence(),
                "south must leave zone" + deadline() + silence(),
                debtor() + " must try to release guards",
                ofEach(),
                ofEach());
    }

    /// Each of what *and* joins is owed, any of what *or* joins.
    private String ofEach() {
        var join = chance.of(" and ", " and ", " or ");
        var starting = chance.of(
                "", "", " starting by " + day() + chance.of(" by " + day(), " within 3 days after release by south"));
        return chance.of(
                debtor() + " must deliver " + chance.of("", "all ", "at least 2 ", "") + "food" + join + "rockets"
                        + chance.of("", " to zone") + (starting.isEmpty() ? deadline() : starting) + silence(),
                debtor() + " must release guards"
                        + chance.of(" in town-one" + join + "hill", " to third" + join + "north")
                        + (starting.isEmpty() ? deadline() : starting) + silence(),
                "south must leave" + chance.of("", " from town-one" + join + "hill") + deadline() + silence(),
                debtor() + " must deliver" + join + "release guards" + deadline() + silence(),
                debtor() + " must open-road" + deadline() + silence(),
                "north must deliver food" + join + "rockets every week" + silence(),
                debtor() + " must try to open-road");
    }

    private String amount() {
        return chance.of("", "", "at least 2 ", "3 ", "all ", "exactly 2 ", "2 to 3 ");
    }

    private String state() {
        return chance.in(3) ? lookouts() : road();
    }

    private String lookouts() {
        return chance.of("north", "south", "parties", "south") + " must keep lookouts"
                + chance.of("", "", " in zone", " at town-one and hill")
                + chance.of("", " as at 2017-08-05", " as at 2017-08-08 12:00", " as at " + day(), " as at unknown");
    }

    private String road() {
        return chance.of("north", "south", "north and south", "third") + " must keep road open"
                + (chance.in(3) ? " from " + day() : "")
                + (chance.in(2) ? ", fresh for " + chance.between(2, 9) + " days" : "");
    }

    private String count() {
        var bound = chance.of("at most 40", "exactly 40", "at least 30", "under 40", "exactly 2");
        var parts = chance.in(3) ? ", of them exactly 2 officers" : "";
        return chance.of("north", "south", "north and south") + " must keep " + bound + " guards" + parts
                + chance.of(" in zone", " at each post", " at post-one", "");
    }

    private String othersActs() {
        return chance.of(
                chance.of("parties", "north and south", "south") + " must let aid pass to zone" + window(),
                "parties must let food pass in zone",
                "parties must let third open-road" + window(),
                chance.of("north", "south", "parties") + " must prevent " + chance.of("outcasts", "anyone")
                        + " from raid in zone" + window());
    }

    private String ration() {
        return chance.of(
                letting() + " must let " + some() + " aid pass to zone" + rationed(),
                letting() + " must let " + some() + " aid pass to zone" + rationed(),
                letting() + " must let " + some() + " third pass in zone" + rationed(),
                letting() + " must let " + some() + " food of aid deliver to zone" + rationed(),
                letting() + " must let all food pass in zone",
                letting() + " must let " + chance.of("third", "aid") + " pass in zone"
                        + chance.of("", " from " + day(), " after release by north")
                        + " for " + chance.of("at most ", "", "at least ") + chance.between(1, 3) + " days every "
                        + chance.of("week", "4 days", "month"),
                subject() + " must not release " + chance.of("over 3", "at least 4", "at least 2") + " guards every "
                        + chance.of("week", "3 days", "month"),
                subject() + " must not deliver over " + chance.between(1, 4) + " aid"
                        + chance.of("", " to zone", " in zone") + " every " + chance.of("week", "4 days")
                        + chance.of("", "", " until " + day(), " from " + day())
                        + chance.of("", "", " except by third"));
    }

    private String letting() {
        return chance.of("north and south", "south", "parties", "north or south", "someone", "anyone");
    }

    private String some() {
        return chance.of("1", "2", "at least 2", "over 2", "3", "exactly 2");
    }

    private String rationed() {
        return chance.of(
                "",
                "",
                " by " + day(),
                " by " + day(),
                " within " + chance.between(2, 9) + " days after entry-into-force",
                " within 3 days after first release by south",
                " every week",
                " every 4 days",
                window());
    }

    /// Sentences of every sort, each limited to whom, what or which way it is for.
    private String withRole() {
        return chance.of(
                subject() + " must not shell" + role() + where() + exception(),
                subject() + " must not deliver aid" + role() + exception(),
                subject() + " must not release guards" + role(),
                "north must not shell" + " in zone except" + role(),
                debtor() + " must deliver " + amount() + "aid" + role() + deadline() + silence(),
                debtor() + " must release guards" + role() + deadline() + silence(),
                debtor() + " must try to deliver aid" + role(),
                "parties must let aid pass" + role(),
                letting() + " must let third deliver aid" + role(),
                letting() + " must let " + some() + " aid pass" + role() + rationed(),
                "parties must try to let aid pass" + role(),
                "south must let third walk" + role(),
                "parties must let third leave" + chance.of("", " zone") + role(),
                "south must leave zone" + role() + deadline(),
                "south must prevent outcasts from deliver aid" + role(),
                "third may deliver aid" + role(),
                "north may shell" + role() + " in zone",
                "north and south must keep road open" + role(),
                "north must keep at most 40 guards" + role(),
                "parties must not raid in zone after " + chance.of("deliver of aid", "leave") + role(),
                "south must release guards if deliver of aid" + role() + " by third",
                "north must give-notice within 72 hours before each shell by the same" + role() + silence());
    }

    private String role() {
        return chance.of(
                " against outcasts",
                " against civilians",
                " to south",
                " to civilians or bystander",
                " to zone",
                " from third",
                " from town-one",
                " via road",
                " via third",
                " for civilians",
                " for self-defence",
                " with rockets",
                " with guns and rockets",
                " without rockets");
    }

    private String notice() {
        var quiet = chance.in(2) ? ", silence counts" : "";
        return chance.of("north", "north and south", "someone") + " must give-notice "
                + chance.of("within 72 hours ", "at least 24 hours ", "") + "before " + chance.of("each", "any")
                + " shell by the same in zone"
                + chance.of("", ", covering it") + quiet;
    }

    private String permission() {
        return chance.of(
                "parties may use-of-force against outcasts in zone after " + day(),
                "north may shell in zone from " + day() + chance.of("", ", if give-notice by north before it"),
                "north may shell in zone for 2 hours",
                "north may shell in zone after raid by the same",
                "parties may raid in zone after release by the same",
                "parties may shell in zone, if raid by the same before it",
                "third may pass in zone",
                "third may deliver aid to zone");
    }

    private List<String> conditions(String key) {
        return List.of(
                key + "-first: " + awaited(),
                key + ": "
                        + chance.of(
                                "south must release guards" + deadline() + " if release by north",
                                "south must deliver food and rockets" + deadline() + " if release by north and south"
                                        + silence(),
                                "north must not raid in zone after release by north and south",
                                "south must release guards within 3 days after release by north and third" + silence(),
                                "third must release guards if deliver by north and south before it",
                                "parties must not raid in zone until release by north and south",
                                afterAnother(key + "-first"),
                                afterAnother(key + "-first"),
                                "parties must not raid in zone until shell by the same",
                                "parties must not raid in zone after release by north",
                                number(),
                                number(),
                                "south must release 2 guards for each guards in exchange for release by north",
                                suspended()));
    }

    private String awaited() {
        return chance.of(
                "north must release guards" + deadline(),
                "north must release " + amount() + "guards" + deadline() + silence(),
                "north and south must release guards" + deadline(),
                subject() + " must not shell in zone",
                "north must keep road open",
                "north must keep at most 40 guards in zone");
    }

    /// What waits for another clause.
    private String afterAnother(String other) {
        var by = chance.of("", "", " by north", " by north or south", " by the same", " by parties");
        var broken = "clause " + other + " is " + chance.of("broken", "fulfilled") + by;
        return chance.of(
                "south must release guards after " + broken,
                "south must release guards within 3 days after " + broken + silence(),
                "south must not shell in zone until " + broken,
                "parties must not raid in zone after " + broken,
                "north may shell in zone, if " + broken,
                "south must not shell in zone suspended while " + broken);
    }

    private String suspended() {
        return "south must not shell in zone suspended while "
                + chance.of("close-road by north", "close-road", "open-road", "first close-road");
    }

    /// What waits for several happenings, or for a number of things.
    private String number() {
        var several = chance.of("2 ", "3 ")
                + chance.of("shell", "raid", "use-of-force")
                + chance.of("", " by north", " by south")
                + chance.of("", "", " in zone");
        var event =
                chance.of(several, several, "release of 4 guards by north", "deliver of 3 aid", "2 release by north");
        return chance.of(
                "parties must not raid in zone after " + event,
                "south must not shell in zone until " + event,
                "south must not shell in zone suspended while " + event,
                "south must release guards" + deadline() + " if " + event + silence(),
                "third must deliver aid to zone within 3 days after " + event + silence(),
                "south must deliver aid" + deadline() + " in exchange for " + event + silence(),
                "north may shell in zone, if " + event + " before it",
                "south must keep road open after " + event);
    }

    private List<String> terms(String key) {
        return List.of(
                key + "-first: north must release guards" + deadline(),
                key + ": "
                        + chance.of(
                                "third must deliver aid to zone" + deadline() + " with consent of north" + silence(),
                                "third must deliver aid to zone" + deadline() + " with consent of north and south",
                                "north may shell in zone with consent of south",
                                "third may pass in zone with consent of south or north",
                                "north must release guards then leave zone" + deadline() + silence(),
                                "south must release guards" + deadline() + " in step with clause " + key + "-first"
                                        + silence(),
                                "third must deliver at least 2 aid to zone in any 5 days" + silence(),
                                "third must deliver aid to zone again within 4 days" + silence(),
                                "parties must keep road open as at 2017-08-05",
                                "third must deliver at least 2 aid to zone starting by 2017-08-06"
                                        + chance.of(", by " + day(), " within 3 days after release by south")
                                        + silence(),
                                "third must deliver at least 50 % of aid to zone" + deadline() + silence(),
                                "third must deliver 3 aid, of them 2 food and at least 1 rockets to zone" + deadline()
                                        + silence(),
                                "south must deliver 2 aid, of them 1 to zone" + deadline(),
                                "north must not release over 3 guards" + window(),
                                "south must prevent outcasts from release at most 4 guards",
                                "north must give-notice within 72 hours before each shell by the same in zone,"
                                        + " if release by south before it" + silence(),
                                "parties must not raid in zone after 2 release by north",
                                "parties must not raid in zone until last shell by the same",
                                "south must not shell in zone in exchange for release by north",
                                "north must not break clause quiet 2 times within 5 days until 2017-08-12",
                                "north must not fortify in zone",
                                "north must not encircle in zone",
                                "south must deliver big-rockets to zone" + deadline(),
                                "parties must let at least 2 aid pass to zone every week",
                                "south must keep road open for at least 8 hours every day",
                                "north must keep at least 50 % of guards in zone",
                                "parties must not shell in zone except with consent of south",
                                "parties must not shell in zone except if release by north",
                                "parties must not raid in zone if give-notice by the same before it",
                                "south must release guards as in rates in exchange for release by north"));
    }

    private String recurring() {
        return chance.of(
                "third must deliver aid to zone every week" + silence(),
                "third must deliver at least 2 aid to zone every 3 days" + silence(),
                "third must deliver aid to zone" + chance.of(" by " + day(), " until " + day())
                        + ", again within 5 days" + silence(),
                "south must release guards in steps: 1 by 2017-08-06, 3 by "
                        + chance.of("2017-08-12", "unknown", "2017-08-12, 4 within 12 days after entry-into-force"),
                "north must release guards within 2 days after each raid by south" + silence(),
                "north must not break clause quiet 2 times within 5 days" + chance.of("", " and 5 km"),
                "north must not close-road for over 48 hours");
    }

    /// Acts of a list that ends with *among others*.
    private String openList() {
        return chance.of(
                subject() + " must not " + chance.of("hostile", "hostile", "good-deeds", "hostile or shell") + target()
                        + where() + window() + exception(),
                subject() + " must not " + chance.of("shell", "mortar", "use-of-force", "hostile") + " in zone",
                subject() + " must not " + chance.of("release", "hostile or good-deeds", "aiding"),
                chance.of("north", "third", "parties") + " may " + chance.of("hostile", "good-deeds")
                        + chance.of("", " in zone"),
                debtor() + " must good-deeds" + deadline() + silence(),
                "south must prevent outcasts from hostile in zone",
                "parties must let third good-deeds",
                "parties must not release after " + chance.of("", "first ", "2 ") + "hostile"
                        + chance.of("", " by south", " in zone"),
                "south must release guards" + deadline() + " if good-deeds by north" + silence(),
                "north must give-notice within 72 hours before each hostile by the same" + silence(),
                "south must not shell in zone until hostile by north");
    }

    private String readings() {
        return chance.of(
                "north must not shell in zone until " + day() + " reading \"later\": until " + day(),
                "third must deliver aid to zone by " + day() + " reading \"sooner\": by " + day(),
                "north must keep at most 40 guards in zone reading \"strength\": exactly 40 guards",
                "someone must not raid in zone reading \"named\": south must not raid in zone reading \"later\":"
                        + " from " + day());
    }

    private String words() {
        return chance.of(
                "not judgeable \"In good faith\"",
                "third may extend T1",
                "not judgeable \"One shore\"; north must not raid in zone");
    }

    /// The agreement's clauses, always with one plain ban.
    List<String> all(Iterable<Topic> topics, int many) {
        var choices = new ArrayList<Topic>();
        for (var topic : topics) choices.add(topic);
        var clauses = new ArrayList<String>();
        clauses.add("quiet: " + chance.of("north and south", "parties", "north") + " must not use-of-force in zone"
                + chance.of("", " or across front"));
        for (int i = 0; i < many; i++) clauses.addAll(about(chance.of(choices), "clause-" + (char) ('a' + i)));
        return clauses;
    }
}
