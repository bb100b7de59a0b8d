package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accesslog.LoggedAccess;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The access log of the signed-in user. */
@Path("/my/access-log")
public class AccessLogEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyAccessLog log;

    AccessLogEndpoint(SignedIn signedIn, Users users, MyAccessLog log) {
        this.signedIn = signedIn;
        this.users = users;
        this.log = log;
    }

    /**
     * @param about the id of an application or device
     * @param refused {@code true} for what was refused only
     * @param before where the page before ended
     */
    @GET
    public Response show(
            @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("refused") @DefaultValue("false") boolean refused,
            @QueryParam("before") @DefaultValue("") String before) {
        var session = signedIn.orAsk();
        var user = users.find(session.user()).orElseThrow();
        return Pages.show(
                new AccessLogPage(user, session.csrfToken(), log.page(user.id(), about, refused, cursor(before))));
    }

    private static Optional<LoggedAccess.Cursor> cursor(String before) {
        var cursor = LoggedAccess.Cursor.parse(before);
        if (cursor.isEmpty() && !before.isEmpty()) {
            throw PageException.badRequest(
                    "There is no such page", "Go back to the access log and follow its links from there.");
        }
        return cursor;
    }
}
