package dev.threetokens.server.lights;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /lights}.
 *
 * @param on whether the lights shall be on, required
 */
public record LightsOrder(@Nullable Boolean on) {}
