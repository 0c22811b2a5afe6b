package org.trucewatch.ledger.note;

import java.nio.ByteBuffer;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;

/// One signature line of a note. Whose it claims to be, not whose it is.
public record NoteSignature(KeyName name, int keyId, Bytes signature) {
    private static final String START = "\u2014 ";
    private static final int ID_BYTES = 4;

    public String line() {
        byte[] all = new byte[ID_BYTES + signature.size()];
        ByteBuffer.wrap(all).putInt(keyId);
        signature.copyTo(all, ID_BYTES);
        return START + name + " " + Base64Text.of(all) + "\n";
    }

    static NoteSignature read(Lines lines) throws Malformed {
        var parts = lines.take("a signature line").split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("\u2014")) {
            throw lines.wrong(Fault.SIGNATURE_FORM.with());
        }
        var name = KeyName.read(parts[1]);
        if (name.isEmpty()) throw lines.wrong(Fault.KEY_NAME_FORM.with());
        var all = Base64Text.read(parts[2]).filter(bytes -> bytes.length > ID_BYTES);
        if (all.isEmpty()) throw lines.wrong(Fault.SIGNATURE_BYTES.with());
        byte[] bytes = all.get();
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(name.get(), id, Bytes.of(bytes, ID_BYTES, bytes.length));
    }

    boolean claims(NoteKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }
}
