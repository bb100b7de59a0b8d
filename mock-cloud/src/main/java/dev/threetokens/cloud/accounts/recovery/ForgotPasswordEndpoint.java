package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.AccountLetters;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Asks for a link to choose a new password. */
@Path("/forgot-password")
public class ForgotPasswordEndpoint {
    private final MailRequests requests;
    private final Users users;
    private final AccountLetters letters;

    ForgotPasswordEndpoint(MailRequests requests, Users users, AccountLetters letters) {
        this.requests = requests;
        this.users = users;
        this.letters = letters;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @Context UriInfo uri) {
        return requests.show(MailRequest.FORGOT_PASSWORD, headers, uri.getQueryParameters());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @Context HttpHeaders headers, @Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        return requests.answer(
                MailRequest.FORGOT_PASSWORD, headers, request.remoteAddress().hostAddress(), form, this::mail);
    }

    private void mail(String nameOrEmail, Optional<WayBack> back) {
        users.find(nameOrEmail)
                .ifPresent(user ->
                        letters.passwordReset(user, back.map(WayBack::asQuery).orElse("")));
    }
}
