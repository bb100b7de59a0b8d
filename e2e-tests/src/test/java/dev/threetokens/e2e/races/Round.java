package dev.threetokens.e2e.races;

import dev.threetokens.e2e.api.HeldToken;

/**
 * Somebody who may read and follow a device, until that ends.
 *
 * @param reader with which token
 * @param device the cloud's id of the device
 * @param sender the device's own token
 * @param end ends the right; returns when the cloud has acknowledged it
 * @param refusal the status of a read afterwards
 */
record Round(HeldToken reader, String device, HeldToken sender, Runnable end, int refusal) {}
