package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;

/// What a crowd of reports is about: an agreement, and acts that bear on one another under it.
enum Crowd {
    /// Force, notices, ends, numbers and breaches that make up patterns.
    FORCE("""
            people guards
            people officers part of guards
            place listed: town-one, town-two
            place hut means unknown
            list assaults: shell, among others
            text T1 "First" in force from 2017-08-03 12:00 Europe/Paris binds north and south
            likewise: north and south must not assaults in zone
            quiet: north and south must not use-of-force in zone{| except against outcasts};
              north and south must give-notice {within 72 hours|within 72 hours|at least 1 day|within 1 month} before \
            each {shell by the same|use-of-force by the same|raid} in zone{|, covering it}{|, silence counts}
            thrice: north and south must not break clause quiet {2|2|3} times within {2 days|5 days|36 hours}\
            {| and 5 km| and 20 km}{| from 2017-08-06}
            open: {parties|north and south} must not close-road for over {24 hours|48 hours|3 days}
            calm: north must not raid in region{| if release by south before it\
            |; north may raid in town-one if give-notice by north before it}
            few: north must keep {at most 3|at most 3|exactly 2|at least 2} guards \
            {at each post|at each hut|at each hut|in zone}{| from 2017-08-06}
            some: north and south must keep at most 2 officers at each listed
            """, """
            shell shell raid use-of-force give-notice give-notice close-road close-road open-road open-road release \
            head-count arrive arrive depart depart statement-of-end""", "north north south north-brigade unknown"),
    /// Breaches near each other, wherever they lie: also where a place is in doubt by more than half of what is near.
    NEIGHBOURS("""
            text T1 "First" in force from 2017-08-03 12:00 Europe/Paris binds north and south
            loud: north and south must not use-of-force
            twice: north and south must not break clause loud {2|2|3} times within {2 days|5 days} \
            and {5 km|5 km|20 km}
            """, "shell raid", "north north north south"),
    /// Numbers of people at posts, counted, added to and taken from.
    NUMBERS("""
            people guards
            people officers part of guards
            place hut means unknown
            text T1 "First" in force from 2017-08-03 12:00 Europe/Paris binds north and south
            few: north must keep {at most 3|at most 2|exactly 2|at least 2} guards {at each post|at each hut|in zone}\
            {| from 2017-08-06}
            both: north and south must keep at most 2 guards, of them {exactly 1|at most 1} officers \
            {at each post|in zone}{| from 2017-08-09}
            """, "head-count head-count head-count arrive arrive depart", "north north north south unknown"),
    /// Things owed once, by the period, again and again, in steps, after others and in exchange, and what keeps from
    /// them.
    DEBTS("""
            goods aid
            goods food part of aid
            goods rockets
            people guards
            text T1 "First" in force from 2017-08-03 12:00 Europe/Paris{|| until 2017-08-14} \
            binds north, south and third
            anew: third must deliver {|at least 2 }aid to zone{| by 2017-08-06}, again within {2|3|5} days\
            {|, silence counts}
            period: third must deliver {|at least 2 }{aid|food} to zone every {day|3 days|week}{|, silence counts}
            stretch: third must deliver at least {1|2} aid to zone in any {2|5} days{|, silence counts}
            single: third must deliver {|2 |3 }aid to zone \
            {by 2017-08-08|at once|starting by 2017-08-06, by 2017-08-10}\
            {|, silence counts}
            parts: third must deliver 3 aid, of them 2 food and at least 1 rockets to zone by 2017-08-09
            freed: north must release {guards|at least 2 guards} {within 2 days after each raid by south\
            |within 3 days after first raid by south|again within 3 days|every 3 days}{|, silence counts}
            staged: north must release guards in steps: 1 by 2017-08-06, 3 by 2017-08-12
            swap: south must release 2 guards for each guards in exchange for release by north
            left: south must leave zone{| by 2017-08-07| at once}{|, silence counts}
            tried: north and south must try to release guards
            both: parties must not raid in zone; third must deliver aid to zone every week{|, silence counts}
            """, """
            deliver deliver deliver deliver deliver refuse-aid refuse-aid release release demand-release leave \
            presence raid statement-of-end""", "third third third north south south-brigade unknown"),
    /// Numbers that must be let, and numbers that are too many in a period.
    RATIONS("""
            goods aid
            goods food part of aid
            goods rockets
            people guards
            people officers part of guards
            text T1 "First" in force from 2017-08-03 12:00 Europe/Paris{|| until 2017-08-14} \
            binds north and south
            some: {north and south|parties|someone|north or south} must let {1|2|at least 3|5} {aid|food} \
            {pass|deliver} to zone{| by 2017-08-09| by 2017-08-12| within 5 days after entry-into-force\
            | within 3 days after first release by south}{|, except in town-two}
            free: south must let {2|4|6|over 8} {aid|third} pass in zone{|| from 2017-08-06| until 2017-08-11}
            weekly: {south|north and south} must let {1|2|3} {aid|food|third|third or north} pass to zone \
            every {week|3 days|day}
            many: {north|parties|anyone|north and south together} must not release \
            {over 3|over 6|at least 9} {guards|officers} every {week|2 days|5 days}{| in zone}{| after 2017-08-05}
            loads: third must not deliver {over 2|over 5} {aid|food} to zone every {week|4 days}
            lifted: third may deliver {aid|food} to town-one{| from 2017-08-07}
            """, """
            pass pass pass pass deliver deliver refuse-aid refuse-aid refuse-aid release release release""", """
            third third north north-brigade south south south-brigade unknown""");

    /// Of the words between braces one is drawn.
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");

    private final String text;
    private final String acts;
    private final String actors;

    Crowd(String text, String acts, String actors) {
        this.text = text;
        this.acts = acts;
        this.actors = actors;
    }

    /// Those that reports tell, as often as they are drawn.
    List<String> acts() {
        return List.of(acts.split(" "));
    }

    List<String> actors() {
        return List.of(actors.split(" "));
    }

    Agreement agreement(Random random) {
        var drawn = CHOICE.matcher(text).replaceAll(choice -> {
            var words = choice.group(1).split("\\|", -1);
            return words[random.nextInt(words.length)];
        });
        var page = "# A crowd\n\n```text\n" + drawn + "```\n";
        var reading = Language.read("crowd.md", page);
        if (!reading.isSound()) throw new AssertionError(reading.problems() + page);
        return reading.agreement();
    }
}
