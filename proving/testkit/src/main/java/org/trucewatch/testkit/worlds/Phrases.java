package org.trucewatch.testkit.worlds;

/// The phrases that sentences of every sort take: whom they bind, where, when, for whom.
final class Phrases {
    private final Chance chance;

    Phrases(Chance chance) {
        this.chance = chance;
    }

    String subject() {
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

    String day() {
        return "2017-08-" + (chance.in(3) ? "0" + chance.between(4, 9) : chance.between(10, 18));
    }

    String debtor() {
        return chance.of("north", "third", "north and south", "north and south together", "third or north", "someone");
    }

    String letting() {
        return chance.of("north and south", "south", "parties", "north or south", "someone", "anyone");
    }

    String amount() {
        return chance.of("", "", "at least 2 ", "3 ", "all ", "exactly 2 ", "2 to 3 ");
    }

    String some() {
        return chance.of("1", "2", "at least 2", "over 2", "3", "exactly 2");
    }

    String silence() {
        return chance.in(4) ? ", silence counts" : "";
    }

    String deadline() {
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

    String rationed() {
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

    String target() {
        return chance.in(6) ? " against " + chance.of("outcasts", "south", "civilians", "parties") : "";
    }

    String where() {
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

    String window() {
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

    String exception() {
        return chance.of(
                "",
                "",
                "",
                " except against outcasts",
                " except against outcasts from " + day(),
                " except for self-defence",
                " except for self-defence but not with rockets",
                " except by south-brigade",
                " except by parties",
                " except against parties",
                " except between 08:00 and 16:00",
                " except by third between 22:00 and 06:00",
                " except during calm-days",
                " except until " + day(),
                " except after raid by south",
                " except in town-one");
    }

    String role() {
        return chance.of(
                " against outcasts",
                " against civilians",
                " to south",
                " to parties",
                " to someone",
                " against anyone",
                " against parties or third",
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
}
