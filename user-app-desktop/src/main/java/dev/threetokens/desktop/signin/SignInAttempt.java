package dev.threetokens.desktop.signin;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.oauth.AuthorizationServer;
import dev.threetokens.desktop.oauth.TokenGrant;
import dev.threetokens.desktop.oauth.TokenRenewal;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One sign-in, from the link to the token. Its verifier and state are of no use to any other. */
public final class SignInAttempt implements AutoCloseable {
    /** One word to the cloud, which separates scopes by comma. */
    private static final Scope SCOPE = new Scope("read,write");

    private final AuthorizationServer server;
    private final BrowserOpener browser;
    private final Duration longest;
    private final State state = new State();
    private final CodeVerifier verifier = new CodeVerifier();
    private final CompletableFuture<TokenGrant> outcome = new CompletableFuture<>();
    private final LoopbackListener listener;

    SignInAttempt(AuthorizationServer server, BrowserOpener browser, Duration longest) {
        this.server = server;
        this.browser = browser;
        this.longest = longest;
        this.listener = new LoopbackListener(this::judge);
    }

    /** The page to open in a browser. */
    public URI link() {
        return new AuthorizationRequest.Builder(ResponseType.CODE, server.client())
                .endpointURI(server.metadata().authorize())
                .redirectionURI(listener.redirect())
                .scope(SCOPE)
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Opens the browser and waits for the user.
     *
     * @throws ApiException if the user declined, was late or cancelled, the answer cannot be trusted, or the code could not be
     *     exchanged
     */
    public TokenGrant await() {
        browser.open(link());
        listener.await(longest);
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Makes {@link #await} end. */
    public void cancel() {
        listener.cancel();
    }

    /** Where the token can be refreshed and revoked. */
    public TokenRenewal renewal() {
        return server;
    }

    @Override
    public void close() {
        listener.close();
    }

    private boolean judge(URI address) {
        try {
            var code = AuthorizationAnswer.code(address, state, server.metadata());
            outcome.complete(server.exchange(code, listener.redirect(), verifier));
            return true;
        } catch (ApiException failed) {
            outcome.completeExceptionally(failed);
            return false;
        }
    }
}
