package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;

/** Limited input (RFC 8628 section 3.4): a user token with a refresh token, once the user has let the device in. */
@Singleton
class LimitedInputGrant implements TokenGrant {
    private final Clients clients;
    private final DeviceCodeExchange exchange;
    private final TokenAnswers answers;

    LimitedInputGrant(Clients clients, DeviceCodeExchange exchange, TokenAnswers answers) {
        this.clients = clients;
        this.exchange = exchange;
        this.answers = answers;
    }

    @Override
    public GrantType type() {
        return GrantType.DEVICE_CODE;
    }

    @Override
    public TokenResponse answer(OAuthRequest request, AuthorizationGrant asked) {
        var application = clients.client(request).application();
        if (!application.enables(Method.LIMITED_INPUT)) {
            throw OAuthException.unauthorizedClient("This application has not enabled Limited Input");
        }
        var grant = (DeviceCodeGrant) asked;
        return answers.of(
                exchange.redeem(application.id(), grant.getDeviceCode().getValue()));
    }
}
