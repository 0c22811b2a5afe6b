package org.trucewatch.flink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes looked at as one number, the first of them in its lowest bits.
final class Eight {
    static final int BYTES = Long.BYTES;
    /// The highest bit of each byte.
    static final long SIGNS = 0x8080_8080_8080_8080L;

    private static final VarHandle READ = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;

    private Eight() {}

    static long at(byte[] bytes, int at) {
        return (long) READ.get(bytes, at);
    }

    /// Eight times the same byte, which is none below zero.
    static long times(char one) {
        return one * ONES;
    }

    /// Marks the sign of the first byte that is zero, and perhaps those of bytes behind it.
    static long zeros(long eight) {
        return (eight - ONES) & ~eight & SIGNS;
    }

    /// Which byte has the first mark.
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }
}
