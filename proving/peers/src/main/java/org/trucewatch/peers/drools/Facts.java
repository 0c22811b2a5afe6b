package org.trucewatch.peers.drools;

import org.trucewatch.peers.task.Happened;
import org.trucewatch.peers.task.Terms;

/// What the rules keep of events for later ones.
public final class Facts {
    private Facts() {}

    /// Force where none may be used.
    public static final class Breach {
        private final Happened event;
        private final String rule;

        public Breach(Happened event, String rule) {
            this.event = event;
            this.rule = rule;
        }

        public int getId() {
            return event.getId();
        }

        public long getTime() {
            return event.getTime();
        }

        public long getMillis() {
            return event.getTime() * 1000;
        }

        public int getLon() {
            return event.getLon();
        }

        public int getLat() {
            return event.getLat();
        }

        public String getParty() {
            return event.getParty();
        }

        public String getRule() {
            return rule;
        }
    }

    /// Word given of an act to come.
    public static final class Notice {
        private final Happened event;

        public Notice(Happened event) {
            this.event = event;
        }

        public long getTime() {
            return event.getTime();
        }

        public long getMillis() {
            return event.getTime() * 1000;
        }

        public int getLon() {
            return event.getLon();
        }

        public int getLat() {
            return event.getLat();
        }

        public String getParty() {
            return event.getParty();
        }

        public int getMetres() {
            return event.getQty();
        }
    }

    /// A road that was closed and not opened.
    public static final class Closing {
        private final Happened event;

        public Closing(Happened event) {
            this.event = event;
        }

        public int getId() {
            return event.getId();
        }

        public long getTime() {
            return event.getTime();
        }

        public int getRoad() {
            return event.getRef();
        }

        public String getParty() {
            return event.getParty();
        }

        public long getWaitMillis() {
            return Terms.ROAD_CLOSED_MOST * 1000;
        }
    }

    /// The day by which the next convoy is owed.
    public static final class ConvoyDue {
        private final long due;
        private final long wait;

        public ConvoyDue(long due, long wait) {
            this.due = due;
            this.wait = wait;
        }

        public long getDue() {
            return due;
        }

        public long getWaitMillis() {
            return wait * 1000;
        }
    }

    /// A party that has not released anybody.
    public static final class ReleaseDue {
        private final String party;
        private final long wait;

        ReleaseDue(String party, long wait) {
            this.party = party;
            this.wait = wait;
        }

        public String getParty() {
            return party;
        }

        public long getWaitMillis() {
            return wait * 1000;
        }
    }

    /// A checkpoint and how many are there.
    public static final class Post {
        private final int number;
        private int personnel;
        private int commanders = Terms.COMMANDERS;

        Post(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }

        /// Whether this move is the one that goes wrong.
        public boolean movePersonnel(Happened event) {
            var before = personnel;
            personnel += event.getAct().equals("DEPLOY_PERSONNEL") ? event.getQty() : -event.getQty();
            return before <= Terms.PERSONNEL_MOST && personnel > Terms.PERSONNEL_MOST;
        }

        public boolean moveCommanders(Happened event) {
            var before = commanders;
            commanders += event.getAct().equals("DEPLOY_COMMANDER") ? event.getQty() : -event.getQty();
            return before == Terms.COMMANDERS && commanders != Terms.COMMANDERS;
        }
    }
}
