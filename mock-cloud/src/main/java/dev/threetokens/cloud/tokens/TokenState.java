package dev.threetokens.cloud.tokens;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;

/** What the database knows of a token: whether it ended, and who stands behind it today. */
record TokenState(
        Optional<TokenFault> ended,
        Optional<UserId> user,
        Optional<ClientId> client,
        Optional<DeviceId> device,
        Optional<UserId> deviceOwner,
        Optional<DeviceTypeId> deviceType) {}
