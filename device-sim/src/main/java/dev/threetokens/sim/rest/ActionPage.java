package dev.threetokens.sim.rest;

import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.sim.channel.Json;
import java.util.List;
import java.util.Optional;

/**
 * The answer to {@code GET /v1.1/actions}.
 *
 * @param data the newest first
 */
record ActionPage(List<NormalizedAction> data) {
    ActionPage {
        data = List.copyOf(data);
    }

    /** @return empty if the text is no such answer */
    static Optional<ActionPage> read(String text) {
        return Json.read(text, ActionPage.class);
    }
}
