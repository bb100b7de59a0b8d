package dev.threetokens.e2e.oauth;

import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.id.ClientId;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** A user app that signs its users in: Authorization Code with PKCE, loopback redirect. */
public final class UserApp {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:49152/callback");

    private final URI cloud;
    private final ClientId client;
    private final TokenEndpoint endpoint;

    public UserApp(URI cloud, ClientId client) {
        this.cloud = cloud;
        this.client = client;
        this.endpoint = new TokenEndpoint(cloud);
    }

    /** Signs in and consents wherever the cloud asks for it. */
    public UserSession signIn(String applicationName, Person person) {
        return signIn(applicationName, person, permissions -> true);
    }

    /** @param consents what the person says to the list on the consent page; not asked if there is no such page */
    public UserSession signIn(String applicationName, Person person, Function<List<String>, Boolean> consents) {
        try (var browser = browser()) {
            return signIn(applicationName, person, consents, new CloudPages(browser, cloud), request());
        }
    }

    /**
     * In a browser that the person may be signed in with already.
     *
     * @param pages in a {@link #browser()}
     * @param scope {@code read}, {@code write} or both
     */
    public UserSession signIn(String applicationName, Person person, CloudPages pages, String scope) {
        return signIn(
                applicationName, person, permissions -> true, pages, request().narrowedTo(scope));
    }

    /** One that stops where a person's browser would leave the cloud for the app. */
    public static PlainBrowser browser() {
        return PlainBrowser.stoppingBefore(address -> address.toString().startsWith(REDIRECT + "?"));
    }

    private AuthorizationRequest request() {
        return AuthorizationRequest.of(cloud, client, REDIRECT);
    }

    private UserSession signIn(
            String applicationName,
            Person person,
            Function<List<String>, Boolean> consents,
            CloudPages pages,
            AuthorizationRequest request) {
        pages.open(request.link(), person);
        if (pages.asksForConsent()) {
            answer(pages, consents);
        }
        var code = request.codeOf(pages.browser().address());
        var tokens = TokenEndpoint.tokens(endpoint.exchange(request, code));
        return new UserSession(endpoint, client, person.name() + " in " + applicationName, tokens);
    }

    private static void answer(CloudPages pages, Function<List<String>, Boolean> consents) {
        if (consents.apply(pages.permissionsAsked())) {
            pages.allow();
        } else {
            pages.deny();
        }
    }
}
