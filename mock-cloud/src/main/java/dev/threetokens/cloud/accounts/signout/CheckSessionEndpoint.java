package dev.threetokens.cloud.accounts.signout;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.BrowserSessions;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a user token is alive, and whether its user is signed in to the cloud: for an application that shows both. */
@Path("/checkSession")
public class CheckSessionEndpoint {
    private final BearerTokens tokens;
    private final BrowserSessions sessions;
    private final SignedIn signedIn;

    CheckSessionEndpoint(BearerTokens tokens, BrowserSessions sessions, SignedIn signedIn) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    /** A token that is dead, unknown or no user token gets the same answer, which tells nothing else. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Data<Answer> check(@Nullable Question question) {
        return new Data<>(Optional.ofNullable(question)
                .map(Question::token)
                .flatMap(this::userOf)
                .map(user -> new Answer(true, inThisBrowser(user), sessions.anyOf(user)))
                .orElse(new Answer(false, false, false)));
    }

    private boolean inThisBrowser(UserId user) {
        return signedIn.session().map(BrowserSession::user).filter(user::equals).isPresent();
    }

    private Optional<UserId> userOf(String token) {
        try {
            return tokens.ofToken(token)
                    .caller()
                    .choose(
                            user -> Optional.of(user.user()),
                            application -> Optional.empty(),
                            device -> Optional.empty(),
                            console -> Optional.empty());
        } catch (InvalidTokenException dead) {
            return Optional.empty();
        }
    }

    /** The body. */
    public record Question(@Nullable String token) {
        /** Hides the token: this object may reach a log. */
        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * The answer.
     *
     * @param valid whether it is a living user token
     * @param sessionHere whether this very browser is signed in as its user
     * @param sessionAnywhere whether any browser is
     */
    public record Answer(
            boolean valid,
            @JsonProperty("session_here") boolean sessionHere,
            @JsonProperty("session_anywhere") boolean sessionAnywhere) {}
}
