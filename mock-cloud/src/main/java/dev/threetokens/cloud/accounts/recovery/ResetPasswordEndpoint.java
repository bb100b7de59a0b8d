package dev.threetokens.cloud.accounts.recovery;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.fields.PasswordRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.links.LinkKind;
import dev.threetokens.cloud.accounts.links.MailedLink;
import dev.threetokens.cloud.accounts.links.MailedLinkErrors;
import dev.threetokens.cloud.accounts.links.MailedLinks;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import dev.threetokens.cloud.accounts.outcome.WaysBack;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.model.user.User;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where the link for a new password leads. Opening it changes nothing, sending its form does. */
@Path("/reset-password")
public class ResetPasswordEndpoint {
    private final MailedLinks links;
    private final Users users;
    private final PasswordResets resets;
    private final AccountPages pages;
    private final WaysBack waysBack;

    ResetPasswordEndpoint(
            MailedLinks links, Users users, PasswordResets resets, AccountPages pages, WaysBack waysBack) {
        this.links = links;
        this.users = users;
        this.resets = resets;
        this.pages = pages;
        this.waysBack = waysBack;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @QueryParam("token") @DefaultValue("") String token) {
        return page(200, headers, token, Problems.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        var token = field(form, "token");
        if (!pages.made(headers, form)) {
            return page(403, headers, token, Problems.STALE);
        }
        var password = field(form, "password");
        var user = userOf(link(token));
        var problems = PasswordRules.problems(password, field(form, "repeated"), user.name(), user.email());
        if (problems.any()) {
            return page(200, headers, token, problems);
        }
        var used = resets.reset(token, password).orElseThrow(ResetPasswordEndpoint::dead);
        return AccountPages.finish(back(used), Outcome.RESETPASSWORD);
    }

    private Response page(int status, HttpHeaders headers, String token, Problems problems) {
        var link = link(token);
        var user = userOf(link);
        return pages.form(
                status,
                headers,
                back(link),
                csrf -> new ResetPasswordPage(csrf, token, user.name(), PasswordRules.HINT, problems));
    }

    private MailedLink link(String token) {
        return links.find(LinkKind.RESET_PASSWORD, token).orElseThrow(ResetPasswordEndpoint::dead);
    }

    private User userOf(MailedLink link) {
        return users.find(link.user()).orElseThrow(ResetPasswordEndpoint::dead);
    }

    /** The application that the link was asked for from; none if it is gone or changed its address meanwhile. */
    private Optional<WayBack> back(MailedLink link) {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.putAll(URLUtils.parseParameters(link.detail()));
        try {
            return waysBack.in(parameters);
        } catch (PageException noLongerRegistered) {
            return Optional.empty();
        }
    }

    private static PageException dead() {
        return MailedLinkErrors.dead("Ask for a new one on the page \"Forgot your password?\".");
    }
}
