package dev.threetokens.server.live;

import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.server.cloud.CloudProblem;

/** Is told what a live stream brings. Called on event loops: must not block. */
public interface LiveListener {
    void onMessage(NormalizedMessage message);

    /** The cloud refuses this user's data: the stream has ended for good. */
    void onConsentLost(CloudProblem problem);
}
