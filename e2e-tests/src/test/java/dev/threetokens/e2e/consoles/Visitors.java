package dev.threetokens.e2e.consoles;

import java.util.HashMap;
import java.util.Map;

/** One browser for each user who is needed, in a world where something has happened already. */
final class Visitors implements AutoCloseable {
    private final Consoles consoles;
    private final Map<String, Visitor> byName = new HashMap<>();

    Visitors(Consoles consoles) {
        this.consoles = consoles;
        letSomethingHappen();
    }

    /** @param user empty for somebody who is not signed in */
    Visitor of(String user) {
        return byName.computeIfAbsent(user, name -> name.isEmpty() ? consoles.visitor() : consoles.signedIn(name));
    }

    @Override
    public void close() {
        byName.values().forEach(Visitor::close);
    }

    /** Readings, a grant that is used, and a refusal. */
    private void letSomethingHappen() {
        consoles.sends("Living room", Map.of("temperature", 20.5, "setpoint", 21, "heating", true));
        consoles.sends("Garden in Seattle", Map.of("temperature", 11.2, "humidity", 71, "wind", 3.4));
        var alice = consoles.inHomeglow("alice");
        var messages = "/v1.1/messages/last?sdids="
                + consoles.world().device("Living room").id();
        consoles.http().get(messages, alice.token());
        consoles.http().get(messages, consoles.homeglowServer());
        consoles.http().get(messages, consoles.nosyServer());
    }
}
