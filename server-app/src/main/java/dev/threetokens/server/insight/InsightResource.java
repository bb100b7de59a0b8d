package dev.threetokens.server.insight;

import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.insight.Insight;
import dev.threetokens.server.cloud.CloudContact;
import dev.threetokens.server.consent.Consents;
import dev.threetokens.server.web.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /insight}: what the companion app asks with the user token, answered about its user only. */
@Path("/insight")
public final class InsightResource {
    private final UserTokenVerifier verifier;
    private final Consents consents;
    private final Insights insights;
    private final CloudContact contact;

    InsightResource(UserTokenVerifier verifier, Consents consents, Insights insights, CloudContact contact) {
        this.verifier = verifier;
        this.consents = consents;
        this.insights = insights;
        this.contact = contact;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Data<Insight>> insight(@Context HttpHeaders headers) {
        String token = BearerToken.from(Optional.ofNullable(headers.getRequestHeader(HttpHeaders.AUTHORIZATION))
                .orElseGet(List::of));
        if (!contact.state().up()) {
            throw Refusal.unavailable("The cloud does not answer, so your consent cannot be confirmed now.");
        }
        UserId user = verifier.userOf(token);
        Insight insight = consents.find(user)
                .map(consented -> insights.of(consented, System.currentTimeMillis()))
                .orElseThrow(() -> Refusal.forbidden("grant/none", "You have not granted this application your data."));
        return RestResponse.ResponseBuilder.ok(new Data<>(insight))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
