package org.trucewatch.peers.siddhi;

import io.siddhi.annotation.Example;
import io.siddhi.annotation.Extension;
import io.siddhi.annotation.ReturnAttribute;
import io.siddhi.annotation.util.DataType;
import org.trucewatch.peers.task.Land;

/// `land:covers(lon, lat)`: whether the zone holds a point.
@Extension(
        name = "covers",
        namespace = "land",
        description = "Whether the zone holds a point.",
        returnAttributes = @ReturnAttribute(description = "yes or no", type = DataType.BOOL),
        examples = @Example(syntax = "land:covers(lon, lat)", description = "true if the point is in the zone"))
public final class Covers extends Question {
    private static final long serialVersionUID = 1;

    @Override
    boolean answer(Object[] arguments) {
        return Land.covers((int) arguments[0], (int) arguments[1]);
    }
}
