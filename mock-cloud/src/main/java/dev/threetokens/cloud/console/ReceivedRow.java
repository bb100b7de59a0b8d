package dev.threetokens.cloud.console;

import java.util.Optional;

/**
 * A device of somebody else, in the console of whom it is shared with.
 *
 * @param share the id of the share
 * @param owner the full name of the user whose device it is
 * @param since of the acceptance; of the invitation while it waits
 * @param reading its last message since the acceptance, if there is one
 */
record ReceivedRow(
        String share,
        String device,
        String name,
        String type,
        String owner,
        Moment since,
        boolean connected,
        Optional<DeviceRow.Reading> reading) {}
