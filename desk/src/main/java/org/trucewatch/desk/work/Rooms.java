package org.trucewatch.desk.work;

/// The rooms where work is handed in over one counter, file and all: who works at a desk has all of them.
public record Rooms(
        FilingRoom filing,
        LinkingRoom linking,
        DecidingRoom deciding,
        GradingRoom grading,
        MovingRoom moving,
        PartingRoom parting) {
    public static Rooms at(Counter counter) {
        return new Rooms(
                new FilingRoom(counter),
                new LinkingRoom(counter),
                new DecidingRoom(counter),
                new GradingRoom(counter),
                new MovingRoom(counter),
                new PartingRoom(counter));
    }
}
