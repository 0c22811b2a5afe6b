package org.trucewatch.server.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Challenges;
import org.trucewatch.ledger.bytes.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Passkeys, by WebAuthn: what a browser sends is checked by WebAuthn4J, and what is to be remembered lies with the
/// account. Who made the authenticator is not asked: any that asks its owner for a finger, a face or a number will do.
final class Passkeys {
    static final String SIGN_IN = "sign in with a passkey";
    static final String ADD = "add a passkey to ";

    /// Ed25519, P-256 and RSA, as authenticators of today have them.
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private final Accounts accounts;
    private final Challenges challenges;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    Passkeys(Accounts accounts, Challenges challenges) {
        this.accounts = accounts;
        this.challenges = challenges;
    }

    /// Where the browser must say that it is.
    record Place(String origin, String host) {}

    Bytes challenge(String purpose) {
        return challenges.fresh(purpose);
    }

    /// The passkey that a browser made for this account; empty where what it sent does not hold.
    Optional<Account.Passkey> made(String name, String label, String sent, Place place) {
        if (!says(sent, "attestationObject")) return Optional.empty();
        try {
            var read = webAuthn.parseRegistrationResponseJSON(sent);
            var property = taken(read.getCollectedClientData(), ADD + name, place);
            if (property.isEmpty()) return Optional.empty();
            webAuthn.verify(read, new RegistrationParameters(property.get(), parameters(), true, true));
            return Optional.of(kept(read, label));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    /// Whether all is there that the library reads without looking whether it is.
    private boolean says(String sent, String... parts) {
        try {
            var json = converter.getJsonMapper().readTree(sent);
            var response = json.path("response");
            var client = converter.getJsonMapper().readTree(decoded(response.path("clientDataJSON")));
            return decoded(json.path("rawId")).length > 0
                    && json.path("id").isString()
                    && json.path("clientExtensionResults").isObject()
                    && client.path("type").isString()
                    && client.path("origin").isString()
                    && client.path("challenge").isString()
                    && Arrays.stream(parts).allMatch(part -> decoded(response.path(part)).length > 0);
        } catch (JacksonException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static byte[] decoded(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString(""));
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }

    /// A challenge is used up by the first who shows it, whatever else is wrong with what they sent.
    private Optional<ServerProperty> taken(CollectedClientData client, String purpose, Place place) {
        var challenge = client.getChallenge().getValue();
        if (!challenges.take(Bytes.of(challenge), purpose)) return Optional.empty();
        return Optional.of(ServerProperty.builder()
                .origin(new Origin(place.origin))
                .rpId(place.host)
                .challenge(new DefaultChallenge(challenge))
                .build());
    }

    private Account.Passkey kept(RegistrationData read, String label) {
        var data = read.getAttestationObject().getAuthenticatorData();
        var credential = data.getAttestedCredentialData();
        return new Account.Passkey(
                Bytes.of(credential.getCredentialId()), Bytes.of(keys.convert(credential)), data.getSignCount(), label);
    }

    /// Whose passkey signed; empty where what the browser sent does not hold.
    Optional<Account> signed(String sent, Place place) {
        if (!says(sent, "authenticatorData", "signature")) return Optional.empty();
        try {
            var read = webAuthn.parseAuthenticationResponseJSON(sent);
            var id = Bytes.of(read.getCredentialId());
            return taken(read.getCollectedClientData(), SIGN_IN, place)
                    .flatMap(property -> accounts.ofPasskey(id).filter(account -> holds(account, id, read, property)));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    private boolean holds(Account account, Bytes id, AuthenticationData read, ServerProperty property) {
        var passkey = account.passkeys().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var verified = webAuthn.verify(
                read, new AuthenticationParameters(property, record(passkey), List.of(id.toArray()), true, true));
        return counted(account, passkey, verified.getAuthenticatorData().getSignCount());
    }

    private CredentialRecord record(Account.Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.count(),
                keys.convert(passkey.credential().toArray()),
                null,
                null,
                null,
                null);
    }

    /// A copy of an authenticator is found by its count, where it has one.
    private boolean counted(Account account, Account.Passkey passkey, long count) {
        if (count == passkey.count()) return true;
        return accounts.change(
                account.person().name(),
                now -> now.with(now.passkeys().stream()
                        .map(one -> one.id().equals(passkey.id())
                                ? new Account.Passkey(one.id(), one.credential(), count, one.label())
                                : one)
                        .toList()));
    }
}
