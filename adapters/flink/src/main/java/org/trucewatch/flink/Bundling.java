package org.trucewatch.flink;

import java.io.ByteArrayOutputStream;
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
    private static final int MOST_LINES = 20_000;
    private static final int MOST_BYTES = 1 << 20;

    private final LinkedHashMap<String, Open> open = new LinkedHashMap<>();
    private transient int lines;

    private static final class Open {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private long first = Long.MAX_VALUE;
    }

    @Override
    public void processElement(StreamRecord<Sent> element) {
        var line = element.getValue();
        var own = open.computeIfAbsent(line.agreement(), any -> new Open());
        own.written.writeBytes(line.written());
        own.written.write('\n');
        own.first = Math.min(own.first, line.known());
        if (++lines == MOST_LINES || own.written.size() > MOST_BYTES) sendAll();
    }

    private void sendAll() {
        open.forEach((agreement, own) ->
                output.collect(new StreamRecord<>(new Bundle(agreement, own.first, own.written.toByteArray()))));
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
