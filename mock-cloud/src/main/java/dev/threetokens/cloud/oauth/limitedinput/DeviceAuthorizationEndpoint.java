package dev.threetokens.cloud.oauth.limitedinput;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.UserCode;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.consent.ConsentQuestion;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.oauth.protocol.Scopes;
import dev.threetokens.cloud.tokens.TokenConfig;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The device authorization endpoint (RFC 8628 section 3.1), at the path of the original. */
@Path("/device/code")
public class DeviceAuthorizationEndpoint {
    /** The original's name of {@code verification_uri}. */
    private static final String VERIFICATION_URL = "verification_url";

    private final Clients clients;
    private final DeviceCodes codes;
    private final LimitedInputConfig config;
    private final TokenConfig tokens;

    DeviceAuthorizationEndpoint(Clients clients, DeviceCodes codes, LimitedInputConfig config, TokenConfig tokens) {
        this.clients = clients;
        this.codes = codes;
        this.config = config;
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(OAuthMediaType.JSON)
    public String authorize(@Context HttpHeaders headers, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var request = OAuthRequest.of(headers, uri, form);
        var application = clients.client(request).application();
        if (!application.enables(Method.LIMITED_INPUT)) {
            throw OAuthException.unauthorizedClient("This application has not enabled Limited Input");
        }
        return answer(
                codes.issue(application.id(), scope(application, request)).orElseThrow(OAuthException::tooManyPending));
    }

    private static Scope scope(Application application, OAuthRequest request) {
        try {
            var asked = DeviceAuthorizationRequest.parse(request.parseable()).getScope();
            var scope = Optional.ofNullable(asked).flatMap(Scopes::read).orElse(Scope.READ_WRITE);
            if (ConsentQuestion.asked(application, scope).all().isEmpty()) {
                throw OAuthException.invalidScope("The application asks for nothing within this scope");
            }
            return scope;
        } catch (ParseException e) {
            throw OAuthException.of(e);
        }
    }

    private String answer(NewCodes issued) {
        var page = tokens.issuer() + GoEndpoint.PATH;
        return new DeviceAuthorizationSuccessResponse(
                        new DeviceCode(issued.deviceCode()),
                        new UserCode(issued.userCode()),
                        URI.create(page),
                        URI.create(page + "?user_code=" + issued.userCode()),
                        config.codeLifetime().toSeconds(),
                        config.interval().toSeconds(),
                        Map.of(VERIFICATION_URL, page))
                .toJSONObject()
                .toJSONString();
    }
}
