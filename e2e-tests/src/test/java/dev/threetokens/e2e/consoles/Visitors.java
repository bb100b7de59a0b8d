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

    /** Invitations that wait, that are accepted and that are rejected, on both sides. */
    private void letThemShare() {
        invite("alice", "Living room", "bob@example.org", "dev@homeglow.example", "grandma@example.net");
        invite("bob", "Desk lamp", "alice@example.org");
        of("bob").open("/my/sharing").press("Accept Living room of Alice Arden");
        of("homeglow").open("/my/sharing").press("Reject Living room of Alice Arden");
        of("alice").open("/my/sharing").press("Accept Desk lamp of Bob Birk");
        consoles.sends("Desk lamp", Map.of("state", true));
        invite("carol", "Hall light", "alice@example.org");
    }

    private void invite(String owner, String device, String... addresses) {
        for (var address : addresses) {
            of(owner).share(device, address);
        }
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
        letThemShare();
    }
}
