package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.oracle.Deed;
import java.util.Optional;

/** A request whose status tells whether its sender may do the deed. It changes nothing that decisions stand on. */
enum Probe {
    READ_DEVICE(Deed.READ_DEVICE, "GET", "/v1.1/devices/{id}", ""),
    PRESENCE(Deed.READ_PRESENCE, "GET", "/v1.1/devices/{id}/presence", ""),
    RENAME(Deed.CHANGE_DEVICE, "PUT", "/v1.1/devices/{id}", "{\"name\":\"Named at random\"}"),
    SEND(Deed.SEND_MESSAGE, "POST", "/v1.1/messages", "{\"sdid\":\"{id}\",\"data\":{\"value\":1}}"),
    HISTORY(Deed.READ_MESSAGES, "GET", "/v1.1/messages?sdid={id}&count=1", ""),
    LAST(Deed.READ_MESSAGES, "GET", "/v1.1/messages/last?sdids={id}&count=1", ""),
    SNAPSHOT(Deed.READ_MESSAGES, "GET", "/v1.1/messages/snapshots?sdids={id}", ""),
    ACT(
            Deed.SEND_ACTION,
            "POST",
            "/v1.1/actions",
            "{\"ddid\":\"{id}\",\"data\":{\"actions\":[{\"name\":\"act\",\"parameters\":{}}]}}"),
    SHARES(Deed.LIST_SHARES, "GET", "/v1.1/devices/{id}/shares", ""),
    ACTIONS(Deed.READ_ACTIONS, "GET", "/v1.1/actions?ddid={id}&count=1", "");

    private final Deed deed;
    private final String method;
    private final String path;
    private final String body;

    Probe(Deed deed, String method, String path, String body) {
        this.deed = deed;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    Deed deed() {
        return deed;
    }

    String method() {
        return method;
    }

    String path(String id) {
        return path.replace("{id}", id);
    }

    Optional<String> body(String id) {
        return Optional.of(body.replace("{id}", id)).filter(text -> !text.isEmpty());
    }
}
