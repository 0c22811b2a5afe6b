package org.trucewatch.desk.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.model.Defect;

/// The paper of an account: what was given out is read again, and what nobody wrote is not.
class AccountTest {
    private static final Label RIVERS = new Label("two-rivers");
    private static final Account.Password PASSWORD =
            new Account.Password(new PassphraseHash.Cost(8, 1, 1), Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2}));

    @Test
    void whoseDelegateSomebodyIsStandsInTheirPaper() throws Malformed {
        var delegate = new Person.Grant(RIVERS, Role.PA, Optional.of("north"));
        var person = new Person("envoy", "North", List.of(delegate, new Person.Grant(Label.LEDGER, Role.AUD)));

        var written = Account.of(person, PASSWORD).written();

        assertTrue(written.text("account").contains("\ngrants two-rivers/PA/north ledger/AUD\n"));
        assertEquals(person, Account.read(written).person());
        assertEquals(List.of("north"), person.parties(RIVERS));
        assertEquals(List.of(), person.parties(Label.LEDGER));
    }

    @Test
    void aPaperFromBeforePartiesWereKeptIsReadAndItsDelegateSpeaksForNobody() throws Malformed {
        var person = Account.read(with("two-rivers/PB")).person();

        assertEquals(List.of(new Person.Grant(RIVERS, Role.PB)), person.grants());
        assertEquals(List.of(), person.parties(RIVERS));
    }

    @Test
    void grantsThatNobodyWroteAreNotRead() {
        for (var words : List.of(
                "two-rivers",
                "two-rivers/PA/",
                "two-rivers/PA/a/b",
                "two-rivers/VER/north",
                "two-rivers/KING",
                "A b/PA")) assertThrows(Malformed.class, () -> Account.read(with(words)), words);
    }

    @Test
    void aPartyIsTheIdOfAnActorAndADelegateAloneHasOne() {
        assertTrue(Person.Grant.isParty("قوات"));
        for (var word : List.of("", "a b", "a/b", "a\nb", "a\u00A0b")) assertFalse(Person.Grant.isParty(word), word);
        assertThrows(Defect.class, () -> new Person.Grant(RIVERS, Role.MON, Optional.of("north")));
        assertThrows(Defect.class, () -> new Person.Grant(RIVERS, Role.PA, Optional.of("a b")));
    }

    private static Bytes with(String grants) throws Malformed {
        var person = new Person("envoy", "North", List.of(new Person.Grant(RIVERS, Role.PA)));
        var text = Account.of(person, PASSWORD).written().text("account");
        return Bytes.utf8(text.replace("two-rivers/PA", grants));
    }
}
