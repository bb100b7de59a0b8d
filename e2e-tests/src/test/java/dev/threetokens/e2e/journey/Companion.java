package dev.threetokens.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.world.DemoWorld.Person;
import java.net.URI;
import java.util.Optional;

/** What server-app shows to whoever opens its page. */
public final class Companion {
    private final Http http;

    public Companion(URI server) {
        this.http = new Http(server);
    }

    public JsonNode analysis() {
        return http.get("/analysis").json();
    }

    /** The user's line, if there is one. The page knows users by the first characters of their ids. */
    public Optional<JsonNode> user(Person person) {
        for (var user : analysis().path("users")) {
            if (person.id().value().startsWith(user.path("id").asText())) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    public boolean sees(Person person) {
        return user(person).isPresent();
    }

    public Http http() {
        return http;
    }
}
