package org.trucewatch.bench.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a sync costs here without any database: the ruler for all other figures. A disk that says yes too early, as
/// that of a virtual machine may, makes them all look better than they are.
record DiskAlone(FileChannel file) implements AutoCloseable {
    static DiskAlone in(Path folder) throws IOException {
        return new DiskAlone(FileChannel.open(
                folder.resolve("disk"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND));
    }

    Crowd.Act append() {
        return (client, number) -> {
            var bytes = ByteBuffer.wrap(Crowd.payload(client, number).toArray());
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(false);
            return true;
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
