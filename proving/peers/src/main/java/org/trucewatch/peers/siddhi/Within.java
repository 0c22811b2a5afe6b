package org.trucewatch.peers.siddhi;

import io.siddhi.annotation.Example;
import io.siddhi.annotation.Extension;
import io.siddhi.annotation.ReturnAttribute;
import io.siddhi.annotation.util.DataType;
import org.trucewatch.peers.task.Land;

/// `land:within(lon, lat, lon, lat, metres)`: whether two points lie so near.
@Extension(
        name = "within",
        namespace = "land",
        description = "Whether two points lie within so many metres of each other.",
        returnAttributes = @ReturnAttribute(description = "yes or no", type = DataType.BOOL),
        examples = @Example(syntax = "land:within(x, y, lon, lat, 5000)", description = "true if 5 km or less"))
public final class Within extends Question {
    private static final long serialVersionUID = 1;

    @Override
    boolean answer(Object[] arguments) {
        return Land.within(
                (int) arguments[0], (int) arguments[1], (int) arguments[2], (int) arguments[3], (int) arguments[4]);
    }
}
