/**
 * What a test does to this cloud while it runs: back to the seed, time that passes, calls that fail, and what was called.
 * Only where it is switched on, and only for who has the secret.
 */
@NullMarked
package dev.threetokens.cloud.control;

import org.jspecify.annotations.NullMarked;
