package org.trucewatch.ledger.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/// A sequence of bytes that nobody can change, compared by content.
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of `source`; later changes to the array do not show.
    public static Bytes of(byte... source) {
        return new Bytes(source.clone());
    }

    /// A copy of the bytes from `from` up to and without `to`.
    public static Bytes of(byte[] source, int from, int to) {
        Objects.checkFromToIndex(from, to, source.length);
        return new Bytes(Arrays.copyOfRange(source, from, to));
    }

    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return content.length;
    }

    public byte at(int index) {
        return content[index];
    }

    public Bytes slice(int from, int to) {
        return of(content, from, to);
    }

    public byte[] toArray() {
        return content.clone();
    }

    public void copyTo(byte[] target, int at) {
        System.arraycopy(content, 0, target, at, content.length);
    }

    public void feed(MessageDigest digest) {
        digest.update(content);
    }

    /// Feeds the bytes from `from` up to and without `to`.
    public void feed(MessageDigest digest, int from, int to) {
        digest.update(content, from, to - from);
    }

    /// The first position of `part` at or after `from`, or -1.
    public int indexOf(byte[] part, int from) {
        for (int at = from; at <= content.length - part.length; at++) {
            if (Arrays.equals(content, at, at + part.length, part, 0, part.length)) return at;
        }
        return -1;
    }

    /// The text these bytes spell; refuses what is not UTF-8, with the offset of the first wrong byte.
    public String text(String document) throws Malformed {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var source = ByteBuffer.wrap(content).asReadOnlyBuffer();
        var target = CharBuffer.allocate(content.length);
        var result = decoder.decode(source, target, true);
        if (!result.isUnderflow()) throw Malformed.atByte(document, source.position(), Fault.NOT_UTF8.with());
        return target.flip().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
