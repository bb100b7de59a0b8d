package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.AccountLetters;
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

/** Asks for the activation mail again. */
@Path("/resend-activation")
public class ResendActivationEndpoint {
    private final MailRequests requests;
    private final Users users;
    private final AccountLetters letters;

    ResendActivationEndpoint(MailRequests requests, Users users, AccountLetters letters) {
        this.requests = requests;
        this.users = users;
        this.letters = letters;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @Context UriInfo uri) {
        return requests.show(MailRequest.RESEND_ACTIVATION, headers, uri.getQueryParameters());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @Context HttpHeaders headers, @Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        return requests.answer(
                MailRequest.RESEND_ACTIVATION,
                headers,
                request.remoteAddress().hostAddress(),
                form,
                (nameOrEmail, back) -> mail(nameOrEmail));
    }

    private void mail(String nameOrEmail) {
        users.find(nameOrEmail).filter(user -> !users.isActive(user.id())).ifPresent(letters::activation);
    }
}
