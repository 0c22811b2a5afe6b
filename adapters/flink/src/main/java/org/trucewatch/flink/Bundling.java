package org.trucewatch.flink;

import java.util.LinkedHashMap;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/// Puts lines that come one after another together by agreement, so that state and network are touched once for many.
///
/// It holds nothing back at a watermark or a checkpoint, and so it needs no state: what is between two of them is read
/// again from the source after a failure.
final class Bundling extends AbstractStreamOperator<Bundle>
        implements OneInputStreamOperator<Sent, Bundle>, BoundedOneInput {
    private static final long serialVersionUID = 1;
    static final int MOST_LINES = 20_000;
    private static final int MOST_BYTES = 1 << 20;

    private final LinkedHashMap<String, Chunk> open = new LinkedHashMap<>();
    private transient int lines;

    @Override
    public void processElement(StreamRecord<Sent> element) {
        var line = element.getValue();
        var own = open.computeIfAbsent(line.agreement(), any -> new Chunk());
        own.add(line);
        if (++lines == MOST_LINES || own.size() > MOST_BYTES) sendAll();
    }

    private void sendAll() {
        open.forEach((agreement, own) ->
                output.collect(new StreamRecord<>(new Bundle(agreement, own.first(), own.toBytes()))));
        open.clear();
        lines = 0;
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        sendAll();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        sendAll();
    }

    @Override
    public void endInput() {
        sendAll();
    }
}
