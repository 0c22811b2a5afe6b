package org.trucewatch.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the server of an organisation who somebody is, by OpenID Connect: the code flow with PKCE, state and nonce.
/// It is asked when somebody wants to sign in by it, and at no other time.
final class OpenId {
    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
    private static final int PATIENCE_MILLIS = 10_000;

    private final OpenIdSetting setting;

    OpenId(OpenIdSetting setting) {
        this.setting = setting;
    }

    /// What a browser brings back, and what its request was bound to.
    record Bound(String state, String nonce, String verifier) {
        static Bound fresh() {
            return new Bound(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /// What came of it.
    sealed interface Told {
        record Subject(String subject) implements Told {}

        /// The server of the organisation cannot be reached, or is not what the setting says. The log says more.
        record Unreachable() implements Told {}

        /// It answered, and not that this is somebody.
        record Denied() implements Told {}
    }

    private OIDCProviderMetadata provider() throws GeneralException, IOException {
        return OIDCProviderMetadata.resolve(new Issuer(setting.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
    }

    /// Where the browser is sent.
    URI door(Bound bound, URI back) throws Away {
        try {
            return new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            new Scope("openid"),
                            new ClientID(setting.client()),
                            back)
                    .endpointURI(provider().getAuthorizationEndpointURI())
                    .state(new State(bound.state))
                    .nonce(new Nonce(bound.nonce))
                    .codeChallenge(new CodeVerifier(bound.verifier), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException cause) {
            LOG.warn("the OpenID server {} cannot be asked: {}", setting.issuer(), cause.getMessage());
            throw new Away();
        }
    }

    /// That the browser cannot be sent anywhere.
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Told told(String code, Bound bound, URI back) {
        try {
            return told(provider(), code, bound, back);
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            LOG.warn("the OpenID server {} did not vouch for anybody: {}", setting.issuer(), wrong.getMessage());
            return new Told.Denied();
        } catch (GeneralException | IOException cause) {
            LOG.warn("the OpenID server {} cannot be asked: {}", setting.issuer(), cause.getMessage());
            return new Told.Unreachable();
        }
    }

    private Told told(OIDCProviderMetadata provider, String code, Bound bound, URI back)
            throws ParseException, BadJOSEException, JOSEException, IOException {
        var client = new ClientID(setting.client());
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(bound.verifier));
        var proof = new ClientSecretBasic(client, new Secret(setting.secret()));
        var asking = new TokenRequest.Builder(provider.getTokenEndpointURI(), proof, grant)
                .build()
                .toHTTPRequest();
        asking.setConnectTimeout(PATIENCE_MILLIS);
        asking.setReadTimeout(PATIENCE_MILLIS);
        if (!(OIDCTokenResponseParser.parse(asking.send()) instanceof OIDCTokenResponse answer))
            return new Told.Denied();
        var validator = new IDTokenValidator(
                new Issuer(setting.issuer()),
                client,
                JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
        var claims = validator.validate(answer.getOIDCTokens().getIDToken(), new Nonce(bound.nonce));
        return new Told.Subject(claims.getSubject().getValue());
    }
}
